import type { Band, BandedRule } from '../../model/rule.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import { readYesNo } from '../../values/read-yes-no.ts';
import type { FactColumn, FactValue } from '../columns/fact-column.ts';
import { packByCode } from '../columns/pack.ts';
import type { Source } from '../columns/source.ts';
import { unknownWhere } from '../conditions/fact-planes.ts';
import type { RuleResult } from './rule-result.ts';

/**
 * A banded rule for all leads (P3): the first band that holds gives its points. An unknown fact counts as
 * unknown even where a band "unknown" gives it points.
 */
export function bandedRuleResult(source: Source, rule: BandedRule): RuleResult {
  const column = source.facts(rule.field);
  return source.keptGiven({ banded: column.key, bands: rule.bands }, () => workOut(source, rule, column));
}

function workOut(
  { rows, known }: Source,
  rule: BandedRule,
  { codes, known: isKnown, valueAt }: FactColumn,
): RuleResult {
  const byCode = new Int32Array(isKnown.length);
  const fell = new Uint8Array(isKnown.length);
  const gave = new Uint8Array(isKnown.length);
  const bandOf = bandFinder(rule.bands);
  let most = 0;
  for (let code = 0; code < byCode.length; code++) {
    const value = valueAt(code);
    const band = bandOf(value);
    if (band === null) continue;
    byCode[code] = band.points;
    fell[code] = value === null ? 0 : 1;
    gave[code] = band.points === 0 ? 0 : 1;
    most = Math.max(most, Math.abs(band.points));
  }
  const unknown = unknownWhere(known(rule.field));
  const judged = { rows, yes: packByCode(rows, codes, fell), unknown };
  const alwaysGives = gave.every((is, code) => is === fell[code]);
  const given = alwaysGives ? judged.yes : packByCode(rows, codes, gave);
  return { judged, gave: given, part: { kind: 'codes', codes, byCode, most } };
}

/** Finds the band a fact falls into; `null` is an unknown fact, and the answer where no band holds. */
export function bandFinder(bands: readonly Band[]): (value: FactValue | null) => Band | null {
  const tests = bands.map((band) => ({ band, holds: bandTest(band) }));
  const ofUnknown = bands.find((band) => band.kind === 'unknown') ?? null;
  return (value) => {
    if (value === null) return ofUnknown;
    return tests.find(({ holds }) => holds(value))?.band ?? null;
  };
}

function bandTest(band: Band): (value: FactValue) => boolean {
  if (band.kind === 'unknown') return () => false;
  if (band.kind === 'range') {
    const from = band.from ?? Number.NEGATIVE_INFINITY;
    const to = band.to ?? Number.POSITIVE_INFINITY;
    return (value) => value.kind === 'number' && value.number >= from && value.number <= to;
  }
  const texts = new Set(band.values.map(normaliseText));
  const answers = new Set(band.values.map(readYesNo));
  return (value) => {
    switch (value.kind) {
      case 'text':
      case 'email':
        return texts.has(value.text);
      case 'set':
        return [...value.texts].some((text) => texts.has(text));
      case 'yesNo':
        return answers.has(value.yes);
      default:
        return false;
    }
  };
}
