import { pointsAt, type RuleResult } from '../../engine/points/rule-result.ts';
import type { Scores } from '../../engine/score.ts';
import { assertNever } from '../../lib/assert-never.ts';
import type { Band, BandedRule, Rule } from '../../model/rule.ts';
import { nameOf } from '../../text/names.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import { readYesNo } from '../../values/read-yes-no.ts';
import { every, longest, quoted, same, some } from './formula.ts';
import { inSet, type Writing, yesOf } from './live-condition.ts';

/** What a rule gives a lead, as a formula; `live` when the model's cells decide it, not a value worked out before. */
export type RuleFormula = { readonly formula: string; readonly live: boolean };

export function ruleFormula(writing: Writing, scores: Scores, rule: Rule): RuleFormula {
  const number = scores.model.rules.indexOf(rule) + 1;
  const formula = liveFormula(writing, rule, number);
  if (formula !== null && formula.length <= longest) return { formula, live: true };
  const result = scores.rules[number - 1] as RuleResult;
  const header = nameOf('rule', rule.name, writing.t);
  const address = writing.columns.points(rule.id, (lead) => pointsAt(result, lead), header);
  return { formula: address, live: false };
}

function liveFormula(writing: Writing, rule: Rule, number: number): string | null {
  switch (rule.kind) {
    case 'condition':
      return `IF(${yesOf(writing, rule.condition)},points_${number},0)`;
    case 'banded':
      return bandedFormula(writing, rule, number);
    case 'activity':
      // Counting, fading and rounding each activity is beyond what cells can say (P4, P5).
      return null;
    default:
      return assertNever(rule);
  }
}

/** Old Excel nests no more than 64 times. */
const mostBands = 50;

function bandedFormula(writing: Writing, rule: BandedRule, number: number): string | null {
  if (rule.bands.length > mostBands) return null;
  const at = writing.columns.fact(rule.field);
  const unknown = rule.bands.findIndex((band) => band.kind === 'unknown');
  const points = (index: number) => `points_${number}_${index + 1}`;
  const known = rule.bands.reduceRight((otherwise, band, i) => {
    const holds = bandHolds(writing, rule.field, band, `${number}_${i + 1}`);
    return holds === null ? otherwise : `IF(${holds},${points(i)},${otherwise})`;
  }, '0');
  return `IF(${at}="",${unknown === -1 ? '0' : points(unknown)},${known})`;
}

/** Null for the band of unknown facts: a known fact never falls into it. */
function bandHolds({ columns, model }: Writing, field: string, band: Band, part: string): string | null {
  const at = columns.fact(field);
  if (band.kind === 'unknown') return null;
  if (band.kind === 'range') {
    return every([`OR(from_${part}="",${at}>=from_${part})`, `OR(to_${part}="",${at}<=to_${part})`]);
  }
  const type = model.fields.find((one) => one.id === field)?.type;
  return some(
    band.values.map((value) => {
      if (type === 'multi') return inSet(at, value);
      if (type !== 'yesno') return same(`LOWER(${at})`, quoted(normaliseText(value)));
      const yes = readYesNo(value);
      return yes === null ? 'FALSE' : `${at}=${yes ? 'TRUE' : 'FALSE'}`;
    }),
  );
}
