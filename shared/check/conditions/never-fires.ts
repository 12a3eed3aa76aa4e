import { type Check, finding, inTurn } from '../finding.ts';
import { isNever } from '../logic/can-be.ts';
import { isUnsaid, markOf, placeName, placesOf } from './places.ts';

/** A condition that no lead there could be fulfils: it contradicts itself. Gates have a finding of their own. */
export const neverFires: Check = (model, { room }) =>
  inTurn(placesOf(model), (place) => {
    const { part, condition } = place;
    if (part === 'entry' || isUnsaid(condition) || !isNever(room, condition)) return [];
    return [
      finding({
        kind: 'neverFires',
        severity: 'wrong',
        about: [place.of],
        mark: markOf(place.part, place.condition),
        says: {
          key: 'check.neverFires',
          values: { ...placeName(place), condition: { says: 'condition', node: place.condition.root } },
        },
        fixes: [
          place.removed === null || place.part === 'mustHave'
            ? null
            : { says: { key: `check.fix.remove.${place.part as 'rule'}` }, commands: [place.removed] },
        ],
      }),
    ];
  });
