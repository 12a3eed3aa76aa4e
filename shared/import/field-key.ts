import { headerForm } from './header-words.ts';

/** A field's key from a column's name: "Lead Source" → lead_source; different from those that are taken. */
export function fieldKeyOf(name: string, taken: ReadonlySet<string>): string {
  const base = headerForm(name).replaceAll(' ', '_').slice(0, 70) || 'field';
  let key = base;
  for (let n = 2; taken.has(key); n++) key = `${base}_${n}`;
  return key;
}
