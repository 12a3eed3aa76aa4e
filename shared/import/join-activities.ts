import type { ActivityData, TextColumn } from '../engine/lead-data.ts';
import { normaliseText } from '../values/normalise-text.ts';

/** Activities added to others of the same leads: types that V3 makes equal are one, in the spelling that was there. */
export function joinedActivities(before: ActivityData, added: ActivityData): ActivityData {
  return {
    lead: joined(before.lead, added.lead, new Uint32Array(before.lead.length + added.lead.length)),
    type: joinedTexts(before.type, added.type, normaliseText),
    day: joined(before.day, added.day, new Int32Array(before.day.length + added.day.length)),
    second: joined(before.second, added.second, new Int32Array(before.day.length + added.day.length)),
    asset: joinedTexts(before.asset, added.asset, (text) => text),
  };
}

function joined<Numbers extends Int32Array | Uint32Array>(before: Numbers, added: Numbers, into: Numbers): Numbers {
  into.set(before);
  into.set(added, before.length);
  return into;
}

function joinedTexts(before: TextColumn, added: TextColumn, formOf: (text: string) => string): TextColumn {
  const values = [...before.values];
  const places = new Map(values.map((text, place) => [formOf(text), place]));
  const placeOf = added.values.map((text) => {
    const form = formOf(text);
    const place = places.get(form) ?? values.push(text) - 1;
    places.set(form, place);
    return place;
  });
  const codes = new Uint32Array(before.codes.length + added.codes.length);
  codes.set(before.codes);
  for (let i = 0; i < added.codes.length; i++)
    codes[before.codes.length + i] = placeOf[added.codes[i] as number] as number;
  return { values, codes };
}
