import { type Check, finding } from '../finding.ts';
import { isUnsaid, markOf, placeName, placesOf } from './places.ts';

/** Something that was made and never told when it holds: it holds for nobody. */
export const unsaid: Check = (model) =>
  placesOf(model)
    .filter(({ condition, part }) => isUnsaid(condition) && part !== 'answer')
    .map((place) =>
      finding({
        kind: 'unsaid',
        severity: 'look',
        about: [place.of],
        mark: markOf(place.part, place.condition),
        says: { key: place.part === 'entry' ? 'check.unsaid.entry' : 'check.unsaid.part', values: placeName(place) },
      }),
    );
