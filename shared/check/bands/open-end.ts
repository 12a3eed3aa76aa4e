import type { Command } from '../../commands/command.ts';
import { type Check, finding, inTurn } from '../finding.ts';
import { ascending, bandedRules, numberBands, withBands } from './number-bands.ts';

/** Above the highest band nobody gets anything, though what lies below it gets points. */
export const bandsEnd: Check = (model) =>
  inTurn(bandedRules(model), (rule) => {
    const bands = ascending(numberBands(rule));
    const top = bands.reduce<(typeof bands)[number] | null>(
      (best, each) => (best === null || each.to > best.to ? each : best),
      null,
    );
    if (top === null || bands.length < 2 || top.to === Number.POSITIVE_INFINITY || top.points <= 0) return [];
    const { field } = rule;
    const opened = { ...top.band, to: null };
    return [
      finding({
        kind: 'bandsEnd',
        severity: 'look',
        about: [{ kind: 'rule', id: rule.id }],
        mark: top.to,
        says: {
          key: 'check.bandsEnd',
          values: {
            field: { says: 'field', id: field },
            number: { says: 'number', value: top.to, field },
            points: { says: 'signed', hundredths: top.points },
          },
        },
        fixes: [
          {
            says: { key: 'check.fix.makeBand', values: { band: { says: 'band', band: opened, field } } },
            commands: [withBands(rule, new Map([[top.place, opened]])) as Command],
          },
        ],
      }),
    ];
  });
