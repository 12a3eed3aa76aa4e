import type { Command } from '#shared/commands/command.ts';
import { type LocalText, languages } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import type { AnyRecord, RecordKind, RecordOf } from '#shared/model/records.ts';
import type { RecordRef } from '#shared/model/references.ts';
import { rewriteReferences } from '#shared/model/rewrite-references.ts';
import type { GatedStage } from '#shared/model/stage.ts';
import type { TextKey } from '#shared/text/catalogue.ts';
import { type Board, type CopiedCards, type CopiedRecord, listOf } from './copied-cards.ts';

/** What pasting writes, in one command; or why it cannot, with the names in question. */
export type Pasted =
  | { readonly ok: true; readonly command: Command; readonly nodes: readonly string[] }
  | { readonly ok: false; readonly why: TextKey; readonly name: LocalText; readonly stage?: GatedStage };

type Paste = {
  readonly copied: CopiedCards;
  readonly model: Model;
  readonly board: Board;
  readonly newId: (prefix: string) => string;
  /** What a copy is called whose name is taken: “Salma (copy)”, in each language. */
  readonly copyOf: (name: string, language: (typeof languages)[number]) => string;
  /** Where cards stand already. */
  readonly taken: readonly { readonly x: number; readonly y: number }[];
};

/** How far a copy stands from what it was copied from, in units. */
const least = 24;

/**
 * The copied cards in a model, under ids of their own. What they refer to outside is found again by its id, its key or
 * its name; where there is none such, nothing is pasted. Pure.
 */
export function pasteCards({ copied, model, board, newId, copyOf, taken }: Paste): Pasted {
  const ids = new Map(copied.records.map(({ kind, record }) => [`${kind} ${record.id}`, newId(kind)]));
  for (const outside of copied.outside) {
    const found = foundAgain(model, outside);
    if (found === null) return { ok: false, why: missing(outside.kind), name: nameFor(outside) };
    ids.set(`${outside.kind} ${outside.id}`, found);
  }
  const renamed = ({ kind, id }: RecordRef) => (kind === 'model' ? model.model.id : (ids.get(`${kind} ${id}`) ?? id));
  const by = shiftOf(copied, taken);
  const records: CopiedRecord[] = [];
  for (const { kind, record } of copied.records) {
    if (kind === 'gate') {
      const { stage } = record as RecordOf<'gate'>;
      if (model.gates.some((gate) => gate.stage === stage))
        return { ok: false, why: 'copying.no.gate', name: {}, stage };
    }
    const id = renamed({ kind, id: record.id });
    const own = rewriteReferences(kind, record as never, renamed) as AnyRecord;
    records.push({
      kind,
      record: {
        ...own,
        ...asCopy(listOf(model, kind, board), kind, own, copyOf, records),
        ...aside(own, by),
        id,
      } as AnyRecord,
    });
  }
  const moves = copied.places.flatMap(({ node, x, y }) => {
    const [kind, ...rest] = node.split(':') as [RecordKind, ...string[]];
    const id = ids.get(`${kind} ${rest.join(':')}`);
    if (kind === 'note' || kind === 'frame') return [];
    return id === undefined ? [] : [{ node: `${kind}:${id}`, x: x + by, y: y + by }];
  });
  const nodes = records.flatMap(({ kind, record }) => (kind === 'rule' ? [] : [`${kind}:${record.id}`]));
  const command = { type: 'cards.add', modelId: model.model.id, records, moves } as Command;
  return { ok: true, command, nodes };
}

/** A copy stands after what is there, under a name that is not taken, and nobody has agreed to it yet. */
function asCopy(
  there: readonly AnyRecord[],
  kind: RecordKind,
  record: AnyRecord,
  copyOf: Paste['copyOf'],
  earlier: readonly CopiedRecord[],
): object {
  const copy: Record<string, unknown> = {};
  if (kind === 'rule') return copy;
  if ('position' in record) {
    const positions = there.map((each) => ('position' in each ? each.position : 0));
    copy.position = Math.max(0, ...positions) + 1 + earlier.filter((each) => each.kind === kind).length;
  }
  if ('agreed' in record) copy.agreed = null;
  if ('name' in record && typeof record.name === 'object') {
    const taken = [...there, ...earlier.filter((each) => each.kind === kind).map((each) => each.record)];
    let { name } = record;
    while (taken.some((each) => 'name' in each && isSameName(each.name as LocalText, name)))
      name = copyName(name, copyOf);
    copy.name = name;
  }
  return copy;
}

/** Notes and frames say themselves where they lie. */
function aside(record: AnyRecord, by: number): object {
  return 'x' in record && 'width' in record ? { x: record.x + by, y: record.y + by } : {};
}

const longestName = 200;

function copyName(name: LocalText, copyOf: Paste['copyOf']): LocalText {
  const written = languages.flatMap((language) => {
    const text = name[language];
    return text === undefined ? [] : [[language, copyOf(text, language).slice(-longestName)]];
  });
  return Object.fromEntries(written);
}

/** Names that say nothing are never the same. */
function isSameName(a: LocalText, b: LocalText): boolean {
  return languages.some((language) => {
    const [one, other] = [a[language], b[language]];
    return one !== undefined && one !== '' && folded(one) === folded(other ?? '');
  });
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** The model's own record for one that was referred to elsewhere: the same, or what has its key or its name. */
function foundAgain(model: Model, { kind, id, key, name }: CopiedCards['outside'][number]): string | null {
  const there = listOf(model, kind);
  const isAlike = (record: AnyRecord) =>
    ('key' in record && record.key === key) ||
    ('name' in record && typeof record.name === 'object' && isSameName(record.name, name));
  const same = there.find((record) => record.id === id);
  if (same !== undefined && (isAlike(same) || !('name' in same))) return id;
  return there.find((record) => 'key' in record && record.key === key)?.id ?? there.find(isAlike)?.id ?? null;
}

function missing(kind: RecordKind): TextKey {
  switch (kind) {
    case 'field':
      return 'copying.no.field';
    case 'activityType':
      return 'copying.no.activityType';
    case 'icp':
      return 'copying.no.icp';
    case 'persona':
      return 'copying.no.persona';
    default:
      return 'copying.no.other';
  }
}

function nameFor({ key, name }: CopiedCards['outside'][number]): LocalText {
  return Object.keys(name).length > 0 || key === undefined ? name : { en: key };
}

/** Far enough that no copy lies exactly on another card. */
function shiftOf({ places }: CopiedCards, taken: Paste['taken']): number {
  let by = least;
  const lies = () =>
    places.some(({ x, y }) => taken.some((card) => Math.abs(card.x - x - by) < 2 && Math.abs(card.y - y - by) < 2));
  while (lies() && by < least * 200) by += least;
  return by;
}
