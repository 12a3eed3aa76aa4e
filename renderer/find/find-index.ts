import { languages } from '#shared/model/local-text.ts';
import type { AnyRecord, RecordKind, WorkshopState } from '#shared/model/records.ts';
import { recordName } from '#shared/text/record-name.ts';
import type { Translate } from '#shared/text/translate.ts';
import { normaliseText } from '#shared/values/normalise-text.ts';

/** Something that can be found: what it is called, and everything that is written in it, in either language. */
export type Findable = {
  readonly kind: RecordKind;
  readonly id: string;
  readonly name: string;
  /** The name in the window's language, in the other one, and in the form in which texts are compared (V3). */
  readonly names: readonly string[];
  readonly texts: readonly { readonly shown: string; readonly compared: string }[];
};

export type Found = {
  readonly item: Findable;
  /** What it was found by, where that is not its name. */
  readonly excerpt: string | null;
};

const kinds = [
  'icp',
  'persona',
  'disqualifier',
  'group',
  'rule',
  'cell',
  'gate',
  'clause',
  'question',
  'recycleReason',
  'field',
  'activityType',
  'note',
  'frame',
  'comment',
] as const satisfies readonly RecordKind[];

/** Members that hold words of people; words of ours, such as a side or an operator, are not sought. */
const written = ['words', 'answer', 'author', 'key', 'framework', 'aliases', 'value', 'values', 'name', 'text'];

/** Everything of a model that has words, in the order of the chain. */
export function findables(state: WorkshopState, modelId: string, t: Translate): readonly Findable[] {
  return kinds.flatMap((kind) =>
    Object.values(state[kind] as Readonly<Record<string, AnyRecord>>)
      .filter((record) => 'modelId' in record && record.modelId === modelId)
      .map((record) => findable(state, kind, record, t)),
  );
}

function findable(state: WorkshopState, kind: RecordKind, record: AnyRecord, t: Translate): Findable {
  const name = recordName(t, state, kind, record.id);
  const texts = textsOf(record).map((shown) => ({ shown, compared: normaliseText(shown) }));
  const local = (record as { name?: unknown }).name;
  const names = [name, ...(isLocal(local) ? languages.map((each) => local[each] ?? '') : [])];
  return { kind, id: record.id, name, names: [...new Set(names.map(normaliseText))].filter(Boolean), texts };
}

/** Every text in a record that somebody wrote, wherever it stands in it. */
function textsOf(value: unknown, isWritten = false): string[] {
  if (typeof value === 'string') return isWritten && value !== '' ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each, isWritten));
  if (typeof value !== 'object' || value === null) return [];
  if (isLocal(value)) return languages.flatMap((each) => value[each] ?? []);
  return Object.entries(value).flatMap(([member, each]) => textsOf(each, written.includes(member)));
}

function isLocal(value: unknown): value is { readonly en?: string; readonly ar?: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const members = Object.keys(value);
  return members.length > 0 && members.every((member) => member === 'en' || member === 'ar');
}

/**
 * What holds all the words that are sought, in either language, whatever its hamzas, harakat and capitals (V3): by its
 * name first, and there by its beginning; then by what is written in it.
 */
export function find(items: readonly Findable[], sought: string): readonly Found[] {
  const words = normaliseText(sought).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const ranked = items.flatMap((item): { readonly found: Found; readonly rank: number }[] => {
    const name = item.names.find((each) => words.every((word) => each.includes(word)));
    if (name !== undefined) {
      return [{ found: { item, excerpt: null }, rank: name.startsWith(words[0] as string) ? 0 : 1 }];
    }
    const text = item.texts.find(({ compared }) => words.every((word) => compared.includes(word)));
    if (text === undefined) return [];
    return [{ found: { item, excerpt: excerptOf(text.shown, words[0] as string) }, rank: 2 }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ found }) => found);
}

const before = 30;
const longest = 110;

/** The text around the word, on one line. */
function excerptOf(shown: string, word: string): string {
  const line = shown.replace(/\s+/g, ' ').trim();
  // Marks that are not compared shift places a little; around the word is near enough.
  const at = normaliseText(line).indexOf(word);
  const from = at > before ? line.lastIndexOf(' ', at - before / 2) + 1 : 0;
  const cut = line.slice(from, from + longest);
  return `${from > 0 ? '…' : ''}${cut}${from + longest < line.length ? '…' : ''}`;
}
