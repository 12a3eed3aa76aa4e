import type { Command } from '../../commands/command.ts';
import type { Band } from '../../model/rule.ts';
import { type Check, finding, inTurn } from '../finding.ts';
import { ascending, bandedRules, numberBands, stepOf, stepped, withBands } from './number-bands.ts';

/** Numbers between two bands that are in none: such leads get nothing, as if nobody knew. */
export const bandsGap: Check = (model) =>
  inTurn(bandedRules(model), (rule) => {
    const { field } = rule;
    const step = stepOf(rule);
    let reach = Number.NEGATIVE_INFINITY;
    return ascending(numberBands(rule)).flatMap((upper, i, all) => {
      const lower = all.slice(0, i).findLast(({ to }) => to === reach);
      const before = reach;
      reach = Math.max(reach, upper.to);
      // A tenth of a step is left for numbers that binary fractions do not hold exactly.
      if (lower === undefined || upper.from - before <= step * 1.1) return [];
      const [from, to] = [stepped(before, step), stepped(upper.from, -step)];
      const missing: Band = { kind: 'range', from, to, points: 0 };
      const widened: Band = { ...lower.band, to };
      const lowered: Band = { ...upper.band, from };
      const fix = (place: number, band: Band) => ({
        says: { key: 'check.fix.makeBand', values: { band: { says: 'band', band, field } } } as const,
        commands: [withBands(rule, new Map([[place, band]])) as Command],
      });
      return [
        finding({
          kind: 'bandsGap',
          severity: 'wrong',
          about: [{ kind: 'rule', id: rule.id }],
          mark: `${from}-${to}`,
          says:
            from === to
              ? {
                  key: 'check.bandsGap.one',
                  values: { field: { says: 'field', id: field }, number: { says: 'number', value: from, field } },
                }
              : {
                  key: 'check.bandsGap.many',
                  values: { field: { says: 'field', id: field }, missing: { says: 'band', band: missing, field } },
                },
          fixes: [fix(lower.place, widened), fix(upper.place, lowered)],
        }),
      ];
    });
  });
