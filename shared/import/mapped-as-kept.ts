import type { Field } from '../model/field.ts';
import type { SavedMapping } from '../model/saved-mapping.ts';
import { derivableFacts } from './derived-facts.ts';
import { formOfHeader } from './match-mapping.ts';
import type { PlannedDuplicates } from './merge-rule.ts';
import { columnRole, type ImportPlan, isUsed, type PlanColumn } from './plan.ts';
import type { TableProfile } from './profile.ts';
import type { Treatment } from './pseudonym-plan.ts';

/** What a kept mapping makes of a table. */
export type MappedAsKept = {
  readonly columns: readonly PlanColumn[];
  readonly outcome: ImportPlan['outcome'];
  readonly derived: NonNullable<ImportPlan['derived']>;
  readonly wide: NonNullable<ImportPlan['wide']>;
  /** undefined: it does not say. */
  readonly duplicates: PlannedDuplicates | undefined;
  /** null: names were not replaced. */
  readonly treatments: Readonly<Record<string, Treatment>> | null;
  /** Columns whose place the kept mapping says, and those of whose dates it says how they are read. */
  readonly settled: readonly string[];
  readonly datesSaid: readonly string[];
};

/**
 * A table mapped as one with these columns was before. Columns that it had not keep their suggestion, and so do those
 * whose fact is gone, or whose activities have no column of days. How dates and numbers are read is decided by what is
 * written here, and only where this leaves it open by what was said then.
 */
export function mappedAsKept(
  profile: TableProfile,
  suggested: readonly PlanColumn[],
  kept: SavedMapping,
  fields: readonly Field[],
): MappedAsKept {
  const byForm = new Map(kept.columns.map((column) => [formOfHeader(column.header), column]));
  const keyOf = new Map(profile.columns.map(({ key, header }) => [formOfHeader(header), key]));
  const keyNamed = (header: string | undefined) => (header === undefined ? undefined : keyOf.get(formOfHeader(header)));
  const settled: string[] = [];
  const datesSaid: string[] = [];
  const derived: MappedAsKept['derived'] = [];
  const wide: MappedAsKept['wide'] = [];
  const treatments: Record<string, Treatment> = {};
  const columns = suggested.map((column): PlanColumn => {
    const own = profile.columns.find(({ key }) => key === column.key);
    const saved = own === undefined ? undefined : byForm.get(formOfHeader(own.header));
    if (own === undefined || saved === undefined) return column;
    const isGone = saved.field !== null && fields.every(({ id }) => id !== saved.field);
    const day = keyNamed(saved.wide?.day);
    if (isGone || (saved.wide !== undefined && day === undefined)) return column;
    settled.push(column.key);
    if (own.dateOrderUndecided) datesSaid.push(column.key);
    for (const fact of derivableFacts) if (saved.derived.includes(fact)) derived.push({ column: column.key, fact });
    if (saved.wide !== undefined && day !== undefined) wide.push({ ...saved.wide, column: column.key, day });
    if (saved.treatment !== undefined) treatments[column.key] = saved.treatment;
    const filledOn = keyNamed(saved.filledOn);
    return {
      key: column.key,
      role: columnRole.safeParse(saved.role).data ?? 'none',
      fact: saved.field === null ? { kind: 'none' } : { kind: 'field', field: saved.field },
      missing: [...saved.missing],
      reading: {
        decimal: column.reading.decimal,
        dateOrder: own.dateOrderUndecided ? saved.reading.dateOrder : column.reading.dateOrder,
      },
      ...(filledOn !== undefined && { filledOn }),
    };
  });
  const { outcome } = kept;
  return {
    columns: columns.map((column) => withoutLostDays(column, columns)),
    outcome:
      outcome === null ? null : { won: [...outcome.won], lost: outcome.lost === null ? null : [...outcome.lost] },
    derived,
    wide,
    duplicates: kept.duplicates,
    treatments: Object.keys(treatments).length === 0 ? null : treatments,
    settled,
    datesSaid,
  };
}

/** A column's days count only where they are brought in as well. */
function withoutLostDays({ filledOn, ...column }: PlanColumn, columns: readonly PlanColumn[]): PlanColumn {
  const isThere = columns.some((each) => each.key === filledOn && isUsed(each));
  return filledOn !== undefined && isThere ? { ...column, filledOn } : column;
}
