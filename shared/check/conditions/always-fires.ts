import { type Check, finding, inTurn } from '../finding.ts';
import { isAlways, isNever, isNeverNo } from '../logic/can-be.ts';
import { markOf, type Part, placeName, placesOf } from './places.ts';

/** What rules leads out or in, and for everyone: then results are wrong. */
const decisive: readonly Part[] = ['disqualifier', 'exclusion', 'icpExclusion', 'fastTrack', 'recycle'];
/** Where “for everyone” is plain to see, or has a finding of its own. */
const allowed: readonly Part[] = ['entry', 'persona', 'answer'];

/** A condition that every lead fulfils, or every lead of whom enough is known: it tells nobody apart. */
export const alwaysFires: Check = (model, { room }) =>
  inTurn(placesOf(model), (place) => {
    if (allowed.includes(place.part) || isNever(room, place.condition)) return [];
    const always = isAlways(room, place.condition);
    if (!always && !isNeverNo(room, place.condition)) return [];
    return [
      finding({
        kind: 'alwaysFires',
        severity: always && decisive.includes(place.part) ? 'wrong' : 'look',
        about: [place.of],
        mark: markOf(place.part, place.condition),
        says: {
          key: always ? 'check.alwaysFires.all' : 'check.alwaysFires.known',
          values: { ...placeName(place), condition: { says: 'condition', node: place.condition.root } },
        },
        fixes: [
          place.removed === null
            ? null
            : { says: { key: `check.fix.remove.${place.part as 'rule'}` }, commands: [place.removed] },
        ],
      }),
    ];
  });
