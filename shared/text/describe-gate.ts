import type { Condition } from '../model/condition.ts';
import { textIn } from '../model/local-text.ts';
import type { Model } from '../model/model.ts';
import type { RecordOf } from '../model/records.ts';
import { describeCondition } from './describe-condition.ts';
import { fieldName } from './names.ts';
import type { Translate } from './translate.ts';

type Gate = RecordOf<'gate'>;
/** Sets off what stands out in a sentence; on its own a text stays as it is. */
type Mark = (text: string) => string;
const unmarked: Mark = (text) => text;

/** Who stands behind a gate, and whom it never lets through: a few sentences, the same as in the SLA. */
export function describeGate(gate: Gate, model: Model, t: Translate): string {
  return gateSentences(gate, model, t).join(' ');
}

/** Each sentence alone: how one gets in (S2), how at once (S3), and never. */
export function gateSentences(gate: Gate, model: Model, t: Translate, mark: Mark = unmarked): string[] {
  const told = (condition: Condition): string => {
    const words = describeCondition(condition, model, t);
    // A short condition stands out, a long one would shout.
    return words.length <= 80 ? mark(words) : words;
  };
  const facts = (fields: readonly string[]): string => {
    const names = t.formats.list(fields.map((id) => fieldName(model, id, t)));
    return names === '' ? '' : mark(names);
  };
  return [
    entrySentence(gate, gateTerm(gate, t), facts(gate.requires), told, t),
    ...(gate.fastTrack === null
      ? []
      : [trackSentence(told(gate.fastTrack.condition), facts(gate.fastTrack.always), t)]),
    ...gate.exclusions.map((exclusion) => t('sla.stage.never', { condition: told(exclusion) })),
  ];
}

/** "A sales accepted lead (SAL)", with the team's own name where it has one. */
export function gateTerm({ stage, name }: Pick<Gate, 'stage' | 'name'>, t: Translate): string {
  const term = t(`sla.term.${stage}`);
  const own = textIn(name, t.language);
  return own === '' ? term : t('sla.term.own', { name: own, term });
}

function entrySentence(
  { entry }: Gate,
  term: string,
  facts: string,
  told: (condition: Condition) => string,
  t: Translate,
): string {
  const asks = !(entry.root.op === 'all' && entry.root.of.length === 0);
  const condition = asks ? told(entry) : '';
  if (facts !== '' && asks) return t('sla.stage.factsAndEntry', { term, facts, condition });
  if (facts !== '') return t('sla.stage.facts', { term, facts });
  return asks ? t('sla.stage.entry', { term, condition }) : t('sla.stage.open', { term });
}

function trackSentence(condition: string, facts: string, t: Translate): string {
  return facts === '' ? t('sla.stage.fastTrack', { condition }) : t('sla.stage.fastTrackFacts', { condition, facts });
}
