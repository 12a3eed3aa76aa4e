import { applyMap, derivedByMap, wideByMap } from '#shared/import/by-map-file.ts';
import type { Columns } from '#shared/import/called-columns.ts';
import type { MapFile } from '#shared/import/map-file.ts';
import { mappedAsKept } from '#shared/import/mapped-as-kept.ts';
import { type MatchedMapping, matchMapping } from '#shared/import/match-mapping.ts';
import type { Failure } from '#shared/lib/failure.ts';
import type { Field } from '#shared/model/field.ts';
import type { SavedMapping } from '#shared/model/saved-mapping.ts';
import { type Mapping, withKind } from '../mapping.ts';

/** The kept mapping that a table's columns fit, or null. */
export function keptFor(mapping: Mapping, kept: readonly SavedMapping[]): MatchedMapping | null {
  return matchMapping(
    mapping.profile.columns.map(({ header }) => header),
    kept,
  );
}

/** A table mapped as one with these columns was before; where names were replaced then, they are again, under a key to be chosen. */
export function withKept(mapping: Mapping, { mapping: kept }: MatchedMapping, fields: readonly Field[]): Mapping {
  const base =
    kept.kind === 'leads' || mapping.joinTo !== null ? withKind(mapping, kept.kind, mapping.joinTo) : mapping;
  if (base.kind !== kept.kind) return { ...mapping, remember: { on: true, kept: null } };
  const { outcome, duplicates, treatments, ...mapped } = mappedAsKept(mapping.profile, mapping.columns, kept, fields);
  const hasOutcome = mapped.columns.some(({ role }) => role === 'outcome');
  return {
    ...base,
    ...mapped,
    outcome: hasOutcome ? (outcome ?? base.outcome) : null,
    duplicates: duplicates ?? base.duplicates,
    pseudonyms: kept.kind === 'leads' && treatments !== null ? { key: null, said: treatments } : base.pseudonyms,
    remember: { on: true, kept: kept.id },
  };
}

/** A table mapped as a file says; refused where the file names a column that is not there. */
export function withMapFile(mapping: Mapping, map: MapFile, fields: readonly Field[]): Mapping | Failure {
  const columns: Columns = mapping.profile.columns.flatMap((profile) => {
    const column = mapping.columns.find(({ key }) => key === profile.key);
    return column === undefined ? [] : [{ profile, column }];
  });
  const refusal = applyMap(columns, map, fields);
  if (refusal !== null) return refusal;
  const wide = wideByMap(columns, map);
  if (!wide.ok) return wide.refusal;
  const own = columns.map(({ column }) => column);
  const outcome = own.some(({ role }) => role === 'outcome') ? mapping.outcome : null;
  return {
    ...mapping,
    columns: own,
    outcome,
    derived: derivedByMap(columns, map),
    wide: wide.value,
    settled: own.map(({ key }) => key),
  };
}
