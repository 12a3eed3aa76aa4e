import { derivableFacts } from '#shared/import/derived-facts.ts';
import type { MapFile } from '#shared/import/map-file.ts';
import { type MatchedMapping, matchMapping } from '#shared/import/match-mapping.ts';
import { columnRole, type PlanColumn } from '#shared/import/plan.ts';
import { applyMap, type Columns, derivedByMap } from '#shared/import/plan-from-options.ts';
import type { Failure } from '#shared/lib/failure.ts';
import type { Field } from '#shared/model/field.ts';
import type { SavedMapping } from '#shared/model/saved-mapping.ts';
import { normaliseText } from '#shared/values/normalise-text.ts';
import { type Mapping, withKind } from '../mapping.ts';

/** The kept mapping that a table's columns fit, or null. */
export function keptFor(mapping: Mapping, kept: readonly SavedMapping[]): MatchedMapping | null {
  return matchMapping(
    mapping.profile.columns.map(({ header }) => header),
    kept,
  );
}

/**
 * A table mapped as one with these columns was before. Columns that it had not keep their suggestion, and so do those
 * whose fact is gone. How dates and numbers are read is decided by what is written here, and only where this leaves it open
 * by what was said then.
 */
export function withKept(mapping: Mapping, { mapping: kept }: MatchedMapping, fields: readonly Field[]): Mapping {
  const base =
    kept.kind === 'leads' || mapping.joinTo !== null ? withKind(mapping, kept.kind, mapping.joinTo) : mapping;
  if (base.kind !== kept.kind) return { ...mapping, remember: { on: true, kept: null } };
  const byHeader = new Map(kept.columns.map((column) => [normaliseText(column.header), column]));
  const settled: string[] = [];
  const datesSaid: string[] = [];
  const derived: Mapping['derived'] = [];
  const columns = mapping.columns.map((column): PlanColumn => {
    const profile = mapping.profile.columns.find(({ key }) => key === column.key);
    const saved = byHeader.get(normaliseText(profile?.header.slice(0, 200) ?? ''));
    const isGone = saved?.field !== null && fields.every(({ id }) => id !== saved?.field);
    if (profile === undefined || saved === undefined || isGone) return column;
    settled.push(column.key);
    if (profile.dateOrderUndecided) datesSaid.push(column.key);
    for (const fact of derivableFacts) if (saved.derived.includes(fact)) derived.push({ column: column.key, fact });
    return {
      key: column.key,
      role: columnRole.safeParse(saved.role).data ?? 'none',
      fact: saved.field === null ? { kind: 'none' } : { kind: 'field', field: saved.field },
      missing: [...saved.missing],
      reading: {
        decimal: column.reading.decimal,
        dateOrder: profile.dateOrderUndecided ? saved.reading.dateOrder : column.reading.dateOrder,
      },
    };
  });
  const hasOutcome = columns.some(({ role }) => role === 'outcome');
  const outcome = hasOutcome && kept.outcome !== null ? { won: [...kept.outcome.won], lost: kept.outcome.lost } : null;
  const remember = { on: true, kept: kept.id };
  return {
    ...base,
    columns,
    outcome: hasOutcome ? (outcome ?? base.outcome) : null,
    derived,
    settled,
    datesSaid,
    remember,
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
  const own = columns.map(({ column }) => column);
  const outcome = own.some(({ role }) => role === 'outcome') ? mapping.outcome : null;
  return { ...mapping, columns: own, outcome, derived: derivedByMap(columns, map), settled: own.map(({ key }) => key) };
}
