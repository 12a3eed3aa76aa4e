import type { Command } from '../commands/command.ts';
import type { Model } from '../model/model.ts';
import type { RecordRef } from '../model/references.ts';
import type { TextKey } from '../text/catalogue.ts';
import type { Saying } from '../text/describe-finding.ts';
import { checkText } from '../text/en/check.ts';
import type { DataSays } from './data-says.ts';
import type { Room } from './logic/room.ts';
import type { Ranges } from './ranges/ranges.ts';

/** `wrong`: results are wrong. `look`: right as it stands, but probably not what the room means. */
export type Severity = 'wrong' | 'look';

/** Every kind has its sentence of why it matters: `check.why.KIND` in the catalogue. */
type KindOf<Key> = Key extends `check.why.${infer Kind}` ? Kind : never;
export type FindingKind = KindOf<TextKey>;
export const findingKinds = Object.keys(checkText)
  .filter((key) => key.startsWith('check.why.'))
  .map((key) => key.slice('check.why.'.length)) as readonly FindingKind[];

/** Something that mends a finding: commands that are one step to undo. */
export type Fix = { readonly says: Saying; readonly commands: readonly Command[] };

/** Something the checker found. */
export type Finding = {
  /** The same while it is about the same: what a room knows about is remembered by it. */
  readonly key: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** The records it is about: where it stands first, then what it is held against. */
  readonly about: readonly [RecordRef, ...RecordRef[]];
  readonly says: Saying;
  readonly fixes: readonly Fix[];
};

/** What a check may know besides the model; all of it is worked out from the model and the data. */
export type CheckContext = {
  readonly ranges: Ranges;
  readonly room: Room;
  /** Null before any leads are there. */
  readonly data: DataSays | null;
};

/** What a check finds, one by one; null where it can be put down for a moment and taken up again. */
export type Looks = Iterable<Finding | null>;

/** One kind of finding: pure, the same model and context give the same findings. */
export type Check = (model: Model, context: CheckContext) => Looks;

/** Looks at one thing after the other, with a rest after each: no model is so large that it cannot be interrupted. */
export function* inTurn<Item>(items: readonly Item[], look: (item: Item, place: number) => Looks): Looks & Generator {
  for (const [place, item] of items.entries()) {
    yield* look(item, place);
    yield null;
  }
}

type FindingParts = Omit<Finding, 'key' | 'fixes'> & {
  readonly fixes?: readonly (Fix | null)[];
  /** Tells apart findings of a kind about the same records. */
  readonly mark?: string | number;
};

export function finding({ mark, fixes = [], ...parts }: FindingParts): Finding {
  const about = parts.about.map(({ kind, id }) => `${kind}:${id}`);
  const key = [parts.kind, ...about, ...(mark === undefined ? [] : [mark])].join(' ');
  return { ...parts, key, fixes: fixes.filter((fix) => fix !== null) };
}

export function name(kind: RecordRef['kind'], id: string) {
  return { says: 'name', of: { kind, id } } as const;
}
