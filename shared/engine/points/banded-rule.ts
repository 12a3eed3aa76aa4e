import type { Band, BandedRule } from '../../model/rule.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import { readYesNo } from '../../values/read-yes-no.ts';
import type { FactValue } from '../columns/fact-column.ts';
import type { Source } from '../columns/source.ts';
import { planesByCode } from '../conditions/fact-planes.ts';
import type { RuleResult } from './rule-result.ts';

/**
 * A banded rule for all leads (P3): the first band that holds gives its points. An unknown fact counts as
 * unknown even where a band "unknown" gives it points.
 */
export function bandedRuleResult(source: Source, rule: BandedRule): RuleResult {
  const column = source.facts(rule.field);
  return source.keptGiven({ banded: column.key, bands: rule.bands }, () => {
    const bands = column.values.map((value) => bandOf(rule.bands, value));
    const points = Int32Array.from(bands, (band) => band?.points ?? 0);
    const answers = Uint8Array.from(column.values, (value, code) =>
      value === null ? 2 : bands[code] === null ? 0 : 1,
    );
    const given = new Int32Array(source.rows);
    for (let row = 0; row < given.length; row++) given[row] = points[column.codes[row] as number] as number;
    return { given, judged: planesByCode(source.rows, column.codes, answers) };
  });
}

/** The band a fact falls into; `null` is an unknown fact, and the answer where no band holds. */
export function bandOf(bands: readonly Band[], value: FactValue | null): Band | null {
  if (value === null) return bands.find((band) => band.kind === 'unknown') ?? null;
  return bands.find((band) => holds(band, value)) ?? null;
}

function holds(band: Band, value: FactValue): boolean {
  if (band.kind === 'unknown') return false;
  if (band.kind === 'range') {
    if (value.kind !== 'number') return false;
    return (band.from === null || value.number >= band.from) && (band.to === null || value.number <= band.to);
  }
  switch (value.kind) {
    case 'text':
    case 'email':
      return band.values.some((wanted) => normaliseText(wanted) === value.text);
    case 'set':
      return band.values.some((wanted) => value.texts.has(normaliseText(wanted)));
    case 'yesNo':
      return band.values.some((wanted) => readYesNo(wanted) === value.yes);
    default:
      return false;
  }
}
