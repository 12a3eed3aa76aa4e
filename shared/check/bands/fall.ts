import { type Check, finding, inTurn } from '../finding.ts';
import { reachedBands } from '../ranges/reached-bands.ts';
import { ascending, bandedRules, type NumberBand, numberBands } from './number-bands.ts';

/**
 * Points that go one way from band to band and then the other, such as 0, 5, 10, 15 and above 1,000 employees 5 again.
 * It may be meant; more often nobody noticed.
 */
export const bandsFall: Check = (model, { room }) =>
  inTurn(bandedRules(model), (rule) => {
    const { field } = rule;
    const { reached } = reachedBands(rule, room.fields.get(field));
    const bands = ascending(numberBands(rule)).filter(({ place }) => reached.includes(place));
    const steps = pairs(bands).filter(([lower, upper]) => lower.points !== upper.points);
    const rises = steps.filter(([lower, upper]) => lower.points < upper.points);
    const falls = steps.filter(([lower, upper]) => lower.points > upper.points);
    // One way must be plain before the other is strange.
    const strange =
      rises.length >= 2 && rises.length > falls.length
        ? falls
        : falls.length >= 2 && falls.length > rises.length
          ? rises
          : [];
    const way = strange === falls ? 'check.bandsFall.falls' : 'check.bandsFall.rises';
    return strange.map(([lower, upper]) =>
      finding({
        kind: 'bandsFall',
        severity: 'look',
        about: [{ kind: 'rule', id: rule.id }],
        mark: `${lower.from} ${upper.from}`,
        says: {
          key: way,
          values: {
            field: { says: 'field', id: field },
            lower: { says: 'band', band: lower.band, field },
            upper: { says: 'band', band: upper.band, field },
            more: { says: 'signed', hundredths: lower.points },
            less: { says: 'signed', hundredths: upper.points },
          },
        },
      }),
    );
  });

function pairs(bands: readonly NumberBand[]): (readonly [NumberBand, NumberBand])[] {
  return bands.slice(1).map((upper, i) => [bands[i] as NumberBand, upper] as const);
}
