import { words } from '../values/words.ts';
import { headerTopics } from './header-topics.ts';

/** What a column's name can be about. */
export type HeaderTopic = keyof typeof headerTopics;

type Known = { readonly whole: ReadonlySet<string>; readonly within: readonly (readonly string[])[] };

const byTopic = new Map<string, Known>(
  Object.entries(headerTopics).map(([topic, lines]) => {
    const names = lines.flatMap((line) => line.split(' | '));
    const within = names.filter((name) => name.startsWith('~')).map((name) => words(name));
    return [topic, { whole: new Set(names.map(headerForm)), within }];
  }),
);

/** Whether a column's name says that it is about the topic. */
export function isHeaderOf(topic: HeaderTopic, header: string): boolean {
  const known = byTopic.get(topic);
  if (known === undefined) return false;
  const form = headerForm(header);
  if (known.whole.has(form)) return true;
  const parts = form.split(' ');
  return known.within.some((phrase) => hasPhrase(parts, phrase));
}

/** A name with its words set apart and compared by V3: "createdAt", "Created_At" and "created at" are the same. */
export function headerForm(header: string): string {
  const apart = header.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2').replace(/_/g, ' ');
  return words(apart).join(' ');
}

function hasPhrase(parts: readonly string[], phrase: readonly string[]): boolean {
  for (let from = 0; from + phrase.length <= parts.length; from++) {
    if (phrase.every((word, i) => parts[from + i] === word)) return true;
  }
  return false;
}
