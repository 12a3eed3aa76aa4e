import type { Condition } from '../../model/condition.ts';
import { textIn } from '../../model/local-text.ts';
import { gateOf } from '../../model/model.ts';
import type { RecordOf } from '../../model/records.ts';
import { type GatedStage, gatedStages } from '../../model/stage.ts';
import { describeCondition } from '../../text/describe-condition.ts';
import { fieldName, nameOf } from '../../text/names.ts';
import type { Block } from './document.ts';
import { paragraph, quiet, strong } from './runs.ts';
import type { Saying } from './sla-input.ts';

type Gate = RecordOf<'gate'>;

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
function termOf({ t, model, language }: Saying, stage: GatedStage): string {
  const term = t(`sla.term.${stage}`);
  const own = textIn(gateOf(model, stage)?.name, language);
  return own === '' ? term : t('sla.term.own', { name: own, term });
}

function stageSentences(saying: Saying, stage: GatedStage): string[] {
  const { t, model } = saying;
  const gate = gateOf(model, stage);
  if (gate === undefined || !gate.enabled) return [t('sla.stage.off', { term: t(`sla.term.${stage}`) })];
  const sentences = [entrySentence(saying, gate)];
  if (gate.fastTrack !== null) sentences.push(fastTrackSentence(saying, gate.fastTrack));
  for (const exclusion of gate.exclusions) {
    sentences.push(t('sla.stage.never', { condition: told(saying, exclusion) }));
  }
  if (gate.assumedRate !== null) {
    sentences.push(t('sla.stage.assumed', { percent: strong(t.formats.percent(gate.assumedRate, 0)) }));
  }
  sentences.push(t(`sla.stage.owner.${gate.owner}`));
  return sentences;
}

function entrySentence(saying: Saying, gate: Gate): string {
  const { t } = saying;
  const term = termOf(saying, gate.stage);
  const facts = factList(saying, gate.requires);
  const asks = !(gate.entry.root.op === 'all' && gate.entry.root.of.length === 0);
  const condition = asks ? told(saying, gate.entry) : '';
  if (facts !== '' && asks) return t('sla.stage.factsAndEntry', { term, facts: strong(facts), condition });
  if (facts !== '') return t('sla.stage.facts', { term, facts: strong(facts) });
  if (asks) return t('sla.stage.entry', { term, condition });
  return t('sla.stage.open', { term });
}

function fastTrackSentence(saying: Saying, track: NonNullable<Gate['fastTrack']>): string {
  const { t } = saying;
  const condition = told(saying, track.condition);
  const facts = factList(saying, track.always);
  if (facts === '') return t('sla.stage.fastTrack', { condition });
  return t('sla.stage.fastTrackFacts', { condition, facts: strong(facts) });
}

/** A condition in words; a short one stands out, a long one would shout. */
function told({ t, model }: Saying, condition: Condition): string {
  const words = describeCondition(condition, model, t);
  return words.length <= 80 ? strong(words) : words;
}

function factList({ t, model }: Saying, fields: readonly string[]): string {
  return t.formats.list(fields.map((id) => fieldName(model, id, t)));
}
