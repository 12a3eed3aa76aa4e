import type { Command } from '../../commands/command.ts';
import { canonicalJson } from '../../lib/canonical-json.ts';
import type { Band } from '../../model/rule.ts';
import { type Check, finding, inTurn } from '../finding.ts';
import { reachedBands } from '../ranges/reached-bands.ts';
import { bandedRules, withBands } from './number-bands.ts';

/** A band whose facts bands above it have all taken: the first that holds gives its points (P3). */
export const bandNeverReached: Check = (model, { room }) =>
  inTurn(bandedRules(model), (rule) => {
    const { reached } = reachedBands(rule, room.fields.get(rule.field));
    const idle = new Map<string, { readonly band: Band; readonly places: number[] }>();
    rule.bands.forEach((band, place) => {
      if (reached.includes(place)) return;
      const key = canonicalJson(band);
      const same = idle.get(key) ?? { band, places: [] };
      same.places.push(place);
      idle.set(key, same);
    });
    return [...idle].map(([mark, { band, places }]) =>
      finding({
        kind: 'bandNeverReached',
        severity: 'wrong',
        about: [{ kind: 'rule', id: rule.id }],
        mark: mark.slice(0, 80),
        says: {
          key: 'check.bandNeverReached',
          values: { field: { says: 'field', id: rule.field }, band: { says: 'band', band, field: rule.field } },
        },
        fixes: [
          {
            says: { key: 'check.fix.removeBand' },
            commands: [withBands(rule, new Map(places.map((place) => [place, null]))) as Command],
          },
        ],
      }),
    );
  });
