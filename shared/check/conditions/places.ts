import type { Command } from '../../commands/command.ts';
import { canonicalJson } from '../../lib/canonical-json.ts';
import { sha256Of } from '../../lib/sha-256.ts';
import type { Condition } from '../../model/condition.ts';
import type { Icp } from '../../model/icp.ts';
import type { Model } from '../../model/model.ts';
import type { RecordRef } from '../../model/references.ts';
import type { Saying } from '../../text/describe-finding.ts';

/** What a condition decides. */
export type Part =
  | 'rule'
  | 'persona'
  | 'disqualifier'
  | 'mustHave'
  | 'criterion'
  | 'icpExclusion'
  | 'entry'
  | 'exclusion'
  | 'fastTrack'
  | 'recycle'
  | 'answer';

/** A condition of the model, where it stands, and how it is written back or taken out. */
export type Place = {
  readonly part: Part;
  readonly of: RecordRef;
  readonly index: number;
  readonly condition: Condition;
  readonly written: (condition: Condition) => Command;
  /** Null where the record is nothing without it. */
  readonly removed: Command | null;
};

/** Every condition of the model that can change a result; those of gates that are off are left out. */
export function placesOf(model: Model): readonly Place[] {
  const before = known.get(model);
  if (before !== undefined) return before;
  const places = listed(model);
  known.set(model, places);
  return places;
}

/** Most checks ask for them, of the same model. */
const known = new WeakMap<Model, readonly Place[]>();

function listed(model: Model): readonly Place[] {
  return [
    ...model.icps.flatMap(icpPlaces),
    ...model.personas.map(({ id, condition }) => single('persona', 'persona', id, condition, 'condition')),
    ...model.disqualifiers.map(({ id, condition }) => ({
      ...single('disqualifier', 'disqualifier', id, condition, 'condition'),
      removed: { type: 'disqualifier.remove', id } as Command,
    })),
    ...model.rules.flatMap((rule) =>
      rule.kind === 'condition'
        ? [
            {
              ...single('rule', 'rule', rule.id, rule.condition, 'condition'),
              removed: { type: 'rule.remove', id: rule.id } as Command,
            },
          ]
        : [],
    ),
    ...model.gates.flatMap(gatePlaces),
    ...model.recycleReasons.map(({ id, carriedBy }) => single('recycle', 'recycleReason', id, carriedBy, 'carriedBy')),
    ...model.questions.map(({ id, confirmedWhen }) => single('answer', 'question', id, confirmedWhen, 'confirmedWhen')),
  ];
}

function single(part: Part, kind: RecordRef['kind'], id: string, condition: Condition, member: string): Place {
  const written = (next: Condition) => ({ type: `${kind}.change`, id, set: { [member]: next } }) as Command;
  return { part, of: { kind, id }, index: 0, condition, written, removed: null };
}

function icpPlaces(icp: Icp): readonly Place[] {
  const { id } = icp;
  const of: RecordRef = { kind: 'icp', id };
  const change = (set: Partial<Icp>) => ({ type: 'icp.change', id, set }) as Command;
  const inList = (part: Part, member: 'mustHaves' | 'exclusions') =>
    icp[member].map(
      (condition, index): Place => ({
        ...{ part, of, index, condition },
        written: (next) => change({ [member]: icp[member].with(index, next) }),
        removed: change({ [member]: icp[member].toSpliced(index, 1) }),
      }),
    );
  const criteria = icp.criteria.map(
    ({ condition, weight }, index): Place => ({
      ...{ part: 'criterion', of, index, condition },
      written: (next) => change({ criteria: icp.criteria.with(index, { condition: next, weight }) }),
      removed: change({ criteria: icp.criteria.toSpliced(index, 1) }),
    }),
  );
  return [...inList('mustHave', 'mustHaves'), ...criteria, ...inList('icpExclusion', 'exclusions')];
}

function gatePlaces(gate: Model['gates'][number]): readonly Place[] {
  if (!gate.enabled) return [];
  const { id, fastTrack } = gate;
  const of: RecordRef = { kind: 'gate', id };
  const change = (set: Partial<typeof gate>) => ({ type: 'gate.change', id, set }) as Command;
  const exclusions = gate.exclusions.map(
    (condition, index): Place => ({
      ...{ part: 'exclusion', of, index, condition },
      written: (next) => change({ exclusions: gate.exclusions.with(index, next) }),
      removed: change({ exclusions: gate.exclusions.toSpliced(index, 1) }),
    }),
  );
  const track: Place[] =
    fastTrack === null
      ? []
      : [
          {
            ...{ part: 'fastTrack', of, index: 0, condition: fastTrack.condition },
            written: (next) => change({ fastTrack: { ...fastTrack, condition: next } }),
            removed: change({ fastTrack: null }),
          },
        ];
  return [single('entry', 'gate', id, gate.entry, 'entry'), ...exclusions, ...track];
}

/** Nobody has said yet when it holds: an empty “any”. */
export function isUnsaid({ root }: Condition): boolean {
  return root.op === 'any' && root.of.length === 0;
}

/** “The rule “Demo””, “An exclusion of MQL”: how a sentence about the condition begins. */
export function placeName({ part, of }: Place) {
  const place: Saying = { key: `check.part.${part}`, values: { name: { says: 'name', of } } };
  return { place: { says: 'sentences', of: [place] } } as const;
}

/** Tells conditions of a record apart by what they say: what a room knows about one is not said of the next. */
export function markOf(part: string, condition: Condition): string {
  return `${part} ${sha256Of(canonicalJson(condition)).slice(0, 12)}`;
}
