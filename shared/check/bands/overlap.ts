import type { Command } from '../../commands/command.ts';
import type { Field } from '../../model/field.ts';
import type { Band, BandedRule } from '../../model/rule.ts';
import { type Check, type Finding, type Fix, finding, inTurn, name } from '../finding.ts';
import { keyOf, reachedBands } from '../ranges/reached-bands.ts';
import { bandedRules, type NumberBand, numberBands, stepOf, stepped, withBands } from './number-bands.ts';

type Range = Extract<Band, { kind: 'range' }>;

/** Numbers, or values, that are in two bands with different points: the first takes them, whatever the second says. */
export const bandsOverlap: Check = (model, { room }) =>
  inTurn(bandedRules(model), (rule) => {
    const { reached } = reachedBands(rule, room.fields.get(rule.field));
    return [...numberOverlaps(rule, reached), ...valueOverlaps(rule, room.fields.get(rule.field))];
  });

function numberOverlaps(rule: BandedRule, reached: readonly number[]): Finding[] {
  const bands = numberBands(rule).filter(({ place }) => reached.includes(place));
  return bands.flatMap((first, i) =>
    bands.slice(i + 1).flatMap((second) => {
      const from = Math.max(first.from, second.from);
      const to = Math.min(first.to, second.to);
      if (from > to || first.points === second.points) return [];
      return [overlapFinding(rule, first, second, from, to)];
    }),
  );
}

function overlapFinding(rule: BandedRule, first: NumberBand, second: NumberBand, from: number, to: number): Finding {
  const { field } = rule;
  const shared: Band = { kind: 'range', from: finite(from), to: finite(to), points: 0 };
  const values = {
    field: { says: 'field', id: field },
    first: { says: 'band', band: first.band, field },
    second: { says: 'band', band: second.band, field },
  } as const;
  return finding({
    kind: 'bandsOverlap',
    severity: 'wrong',
    about: [{ kind: 'rule', id: rule.id }],
    mark: `${first.from}-${first.to} ${second.from}-${second.to}`,
    says:
      from === to
        ? { key: 'check.bandsOverlap.one', values: { ...values, number: { says: 'number', value: from, field } } }
        : { key: 'check.bandsOverlap.many', values: { ...values, shared: { says: 'band', band: shared, field } } },
    fixes: [narrowing(rule, first, from, to), narrowing(rule, second, from, to)],
  });
}

/** Takes the shared numbers out of one band, at the end where they lie; null when they lie in its middle or fill it. */
function narrowing(rule: BandedRule, { band, from, to }: NumberBand, sharedFrom: number, sharedTo: number): Fix | null {
  const step = stepOf(rule);
  const above = { ...band, from: stepped(sharedTo, step) };
  const below = { ...band, to: stepped(sharedFrom, -step) };
  const narrowed = from === sharedFrom && to > sharedTo ? above : to === sharedTo && from < sharedFrom ? below : null;
  if (narrowed === null || (narrowed.from ?? -Infinity) > (narrowed.to ?? Infinity)) return null;
  return {
    says: { key: 'check.fix.makeBand', values: { band: { says: 'band', band: narrowed, field: rule.field } } },
    commands: [withBands(rule, new Map(sameEnds(rule, band, narrowed))) as Command],
  };
}

/** The band with its new ends, and others with its old ones: they would take over what it lets go of. */
function sameEnds({ bands }: BandedRule, { from, to }: Range, narrowed: Range): [number, Band][] {
  return bands.flatMap((each, place): [number, Band][] =>
    each.kind === 'range' && each.from === from && each.to === to
      ? [[place, { ...narrowed, points: each.points }]]
      : [],
  );
}

/** All values of a rule that come again in a later band, as one finding. */
function valueOverlaps(rule: BandedRule, field: Field | undefined): Finding[] {
  const taken = new Map<string, Band>();
  const texts: string[] = [];
  const without = new Map<number, Band | null>();
  let first: Band | undefined;
  rule.bands.forEach((band, place) => {
    if (band.kind !== 'values') return;
    const isAgain = (value: string): boolean => {
      const before = taken.get(keyOf(value, field) ?? '');
      return before !== undefined && before.points !== band.points;
    };
    const again = band.values.filter(isAgain);
    const left = band.values.filter((value) => !again.includes(value));
    if (again.length > 0) {
      first ??= taken.get(keyOf(again[0] ?? '', field) ?? '');
      texts.push(...again);
      without.set(place, left.length === 0 ? null : { ...band, values: left });
    }
    for (const value of band.values) {
      const key = keyOf(value, field);
      if (key !== null && !taken.has(key)) taken.set(key, band);
    }
  });
  if (first === undefined) return [];
  return [
    finding({
      kind: 'bandsOverlap',
      severity: 'wrong',
      about: [{ kind: 'rule', id: rule.id }],
      mark: 'values',
      says: {
        key: 'check.bandsOverlap.values',
        values: {
          values: { says: 'texts', texts: [...new Set(texts)] },
          rule: name('rule', rule.id),
          points: { says: 'signed', hundredths: first.points },
        },
      },
      fixes: [{ says: { key: 'check.fix.keepFirstValue' }, commands: [withBands(rule, without) as Command] }],
    }),
  ];
}

function finite(end: number): number | null {
  return Number.isFinite(end) ? end : null;
}
