import { gateOf } from '../../model/model.ts';
import { type GatedStage, gatedStages } from '../../model/stage.ts';
import { gateSentences, gateTerm } from '../../text/describe-gate.ts';
import { nameOf } from '../../text/names.ts';
import type { Block } from './document.ts';
import { paragraph, quiet, strong } from './runs.ts';
import type { Saying } from './sla-input.ts';

/** What an MQL is, in sentences made from the real gate, and how to read the matrix beside them. */
export function mqlBlocks(saying: Saying): Block[] {
  const { t, model, simulation } = saying;
  const said = stageSentences(saying, 'mql').map(paragraph);
  const names = model.disqualifiers.map((one) => nameOf('disqualifier', one.name, t));
  if (names.length > 0) said.push(paragraph(t('sla.stage.ruledOut', { names: strong(t.formats.list(names)) })));
  const counts = simulation === null ? t('sla.matrix.noLeads') : t('sla.matrix.reading', { count: simulation.leads });
  return [...said, quiet(`${t('sla.matrix.letters')} ${counts}`)];
}

/** The stages after (and beside) MQL, each with its gate in sentences. */
export function laterStageBlocks(saying: Saying): Block[] {
  const { model } = saying;
  const stages = gatedStages.filter((stage) => stage !== 'mql' && gateOf(model, stage)?.enabled === true);
  return stages.flatMap((stage): Block[] => [
    { kind: 'subheading', text: termOf(saying, stage) },
    ...stageSentences(saying, stage).map(paragraph),
  ]);
}

/** "A sales accepted lead (SAL)", with the team's own name where it has one. */
function termOf({ t, model }: Saying, stage: GatedStage): string {
  const gate = gateOf(model, stage);
  return gate === undefined ? t(`sla.term.${stage}`) : gateTerm(gate, t);
}

function stageSentences({ t, model }: Saying, stage: GatedStage): string[] {
  const gate = gateOf(model, stage);
  if (gate === undefined || !gate.enabled) return [t('sla.stage.off', { term: t(`sla.term.${stage}`) })];
  const sentences = gateSentences(gate, model, t, strong);
  if (gate.assumedRate !== null) {
    sentences.push(t('sla.stage.assumed', { percent: strong(t.formats.percent(gate.assumedRate, 0)) }));
  }
  sentences.push(t(`sla.stage.owner.${gate.owner}`));
  return sentences;
}
