import { measuredShare } from '../../lib/share.ts';
import type { Condition } from '../../model/condition.ts';
import { leavesOf } from '../../model/condition-walk.ts';
import type { Field } from '../../model/field.ts';
import type { Model } from '../../model/model.ts';
import type { RecordRef } from '../../model/references.ts';
import { placesOf } from '../conditions/places.ts';
import { type Check, finding, inTurn } from '../finding.ts';
import { notYes, yes } from '../logic/answers.ts';
import { canBe } from '../logic/can-be.ts';
import type { Room } from '../logic/room.ts';

/** A fact that is known of at most so many leads is known of almost none. */
const hardly = 0.05;
/** Where the range of that share reaches further than this, the leads are too few to tell (E2). */
const surely = 0.1;

/** A fact that the data has a column for and almost no values, and that something cannot do without. */
export const factHardlyFilled: Check = (model, { data, room }) => {
  const filled = data?.filled ?? null;
  if (filled === null) return [];
  return inTurn(model.fields, (field) => {
    const known = data?.fields.has(field.id) ? filled.known[field.id] : undefined;
    const share = known === undefined ? null : measuredShare(known, filled.leads);
    if (share === null || share.share > hardly) return [];
    const required = requiredBy(model, field, share.hits);
    const needed = required.length > 0 ? [] : neededBy(model, room, field, share.hits);
    const [first, ...others] = [...required, ...needed];
    if (first === undefined) return [];
    const isSure = share.high <= surely;
    const key = required.length > 0 ? 'required' : 'needed';
    return [
      finding({
        kind: 'factHardlyFilled',
        severity: isSure && required.some((ref) => isFirst(model, ref)) ? 'wrong' : 'look',
        about: [first, ...others],
        mark: field.id,
        says: {
          key: `check.factHardlyFilled.${key}${isSure ? '' : 'Small'}`,
          values: {
            field: { says: 'field', id: field.id },
            filled: share.hits,
            leads: share.of,
            share: { says: 'share', share: share.share },
            users: { says: 'names', of: [first, ...others] },
          },
        },
      }),
    ];
  });
};

/** Gates that ask for it. Later ones wait for people (S5), who fill it in for the few that come so far. */
function requiredBy(model: Model, { id }: Field, known: number): RecordRef[] {
  return model.gates
    .filter(({ enabled, requires, fastTrack, assumedRate, stage }) => {
      if (!enabled || assumedRate !== null) return false;
      if (stage !== 'mql' && stage !== 'pql' && known > 0) return false;
      return [...requires, ...(fastTrack?.always ?? [])].includes(id);
    })
    .map((gate) => ({ kind: 'gate', id: gate.id }));
}

function isFirst({ gates }: Model, { id }: RecordRef): boolean {
  const gate = gates.find((each) => each.id === id);
  return (gate?.stage === 'mql' || gate?.stage === 'pql') && gate.requires.length > 0;
}

/** Rules, must-haves, personas and gates that hold for no lead of whom it is not known. */
function neededBy(model: Model, room: Room, field: Field, known: number): RecordRef[] {
  const places = placesOf(model).filter(({ part, of, condition }) => {
    if (!needing.has(part)) return false;
    const gate = part === 'entry' ? model.gates.find(({ id }) => id === of.id) : undefined;
    if (
      gate !== undefined &&
      (gate.assumedRate !== null || (gate.stage !== 'mql' && gate.stage !== 'pql' && known > 0))
    )
      return false;
    return needs(room, condition, field);
  });
  const banded = model.rules.filter(
    (rule) => rule.kind === 'banded' && rule.field === field.id && !rule.bands.some(({ kind }) => kind === 'unknown'),
  );
  const refs = [...places.map(({ of }) => of), ...banded.map(({ id }): RecordRef => ({ kind: 'rule', id }))];
  return [...new Map(refs.map((ref) => [`${ref.kind} ${ref.id}`, ref])).values()];
}

const needing: ReadonlySet<string> = new Set(['rule', 'persona', 'mustHave', 'entry']);

/** It reads the fact, some lead fulfils it, and none does of whom the fact is unknown. */
function needs(room: Room, condition: Condition, { id: field }: Field): boolean {
  if (!leavesOf(condition).some((leaf) => leaf.op === 'fact' && leaf.field === field)) return false;
  if (!canBe(room, [[condition.root, yes]])) return false;
  return !canBe(room, [
    [{ op: 'fact', field, is: { test: 'isKnown' } }, notYes],
    [condition.root, yes],
  ]);
}
