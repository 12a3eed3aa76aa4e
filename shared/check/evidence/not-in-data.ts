import { leavesOf } from '../../model/condition-walk.ts';
import type { Model } from '../../model/model.ts';
import type { RecordRef } from '../../model/references.ts';
import { type Part, placesOf } from '../conditions/places.ts';
import { type Check, type Finding, finding } from '../finding.ts';

/** Facts that the model asks for and the data does not have: unknown for every lead. */
export const factNotInData: Check = (model, { data }) => {
  if (data === null) return [];
  const missing = model.fields.filter(({ id }) => !data.fields.has(id)).map(({ id }) => id as string);
  const needs = requiredBy(model, missing);
  const required = needs.map(({ field }) => field);
  const read = readBy(model, missing).filter(({ field }) => !required.includes(field));
  return [
    ...needs.map(({ field, by }) => notThere('check.factNotInData.required', [field], by, 'wrong')),
    ...(read.length === 0
      ? []
      : [
          notThere(
            'check.factNotInData.read',
            read.map(({ field }) => field),
            distinct(read.flatMap(({ by }) => by)),
            'look',
          ),
        ]),
  ];
};

type Need = { readonly field: string; readonly by: readonly RecordRef[] };

/** Gates that marketing opens hold every lead while a required fact is missing; later ones wait for people (S5). */
function requiredBy(model: Model, missing: readonly string[]): Need[] {
  const first = model.gates.filter(({ enabled, stage }) => enabled && (stage === 'mql' || stage === 'pql'));
  return missing.flatMap((field) => {
    const by = first
      .filter((gate) => gate.requires.some((id) => id === field))
      .map(({ id }): RecordRef => ({ kind: 'gate', id }));
    return by.length === 0 ? [] : [{ field, by }];
  });
}

function readBy(model: Model, missing: readonly string[]): Need[] {
  const places = placesOf(model).filter(({ part, of }) => !isAssumed(model, part, of));
  return missing.flatMap((field) => {
    const reading = places.filter(({ condition }) =>
      leavesOf(condition).some((leaf) => leaf.op === 'fact' && leaf.field === field),
    );
    const banded = model.rules.filter((rule) => rule.kind === 'banded' && rule.field === field);
    const asking = model.gates.filter(
      ({ enabled, requires, fastTrack, assumedRate }) =>
        enabled && assumedRate === null && [...requires, ...(fastTrack?.always ?? [])].some((id) => id === field),
    );
    const by = distinct([
      ...reading.map(({ of }) => of),
      ...banded.map(({ id }): RecordRef => ({ kind: 'rule', id })),
      ...asking.map(({ id }): RecordRef => ({ kind: 'gate', id })),
    ]);
    return by.length === 0 ? [] : [{ field, by }];
  });
}

/** A gate that a rate stands in for does without its facts, and says so. */
function isAssumed(model: Model, part: Part, { kind, id }: RecordRef): boolean {
  return (
    kind === 'gate' &&
    part !== 'fastTrack' &&
    (model.gates.find((gate) => gate.id === id)?.assumedRate ?? null) !== null
  );
}

/** Activities that rules and conditions ask for and the data has none of. */
export const activityNotInData: Check = (model, { data }) => {
  if (data === null) return [];
  const missing = model.activityTypes.map(({ id }) => id as string).filter((id) => !data.types.has(id));
  const rules = model.rules.filter(
    (rule) => rule.kind === 'activity' && rule.types.every((id) => missing.includes(id)),
  );
  const places = placesOf(model).filter(({ condition }) =>
    leavesOf(condition).some(
      (leaf) =>
        (leaf.op === 'activityCount' || leaf.op === 'daysSinceLast') && leaf.types.every((id) => missing.includes(id)),
    ),
  );
  const [first, ...others] = distinct([
    ...rules.map(({ id }): RecordRef => ({ kind: 'rule', id })),
    ...places.map(({ of }) => of),
  ]);
  if (first === undefined) return [];
  const about = [first, ...others] as const;
  return [
    finding({
      kind: 'activityNotInData',
      severity: 'look',
      about,
      says: {
        key: data.types.size === 0 ? 'check.activityNotInData.none' : 'check.activityNotInData.some',
        values: { count: about.length, users: { says: 'names', of: about } },
      },
    }),
  ];
};

function notThere(
  key: 'check.factNotInData.required' | 'check.factNotInData.read',
  fields: readonly string[],
  by: readonly RecordRef[],
  severity: Finding['severity'],
): Finding {
  const [first, ...others] = by;
  return finding({
    kind: 'factNotInData',
    severity,
    about: [first ?? { kind: 'field', id: fields[0] ?? '' }, ...others],
    mark: fields.join(' '),
    says: {
      key,
      values: {
        count: fields.length,
        fields: { says: 'names', of: fields.map((id) => ({ kind: 'field', id })) },
        users: { says: 'names', of: by },
      },
    },
  });
}

function distinct(refs: readonly RecordRef[]): RecordRef[] {
  return refs.filter((ref, i) => refs.findIndex(({ kind, id }) => kind === ref.kind && id === ref.id) === i);
}
