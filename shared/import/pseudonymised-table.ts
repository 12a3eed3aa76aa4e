import type { TextColumn } from '../engine/lead-data.ts';
import { isUnknown, missingMarkers } from '../values/missing.ts';
import type { DerivableFact } from './derived-facts.ts';
import { markersOf } from './duplicate-columns.ts';
import type { ImportContext } from './host-messages.ts';
import { type ImportPlan, isUsed, type PlanColumn } from './plan.ts';
import { plannedFields } from './planned-fields.ts';
import { type KeyedHash, pseudonymOf } from './pseudonym.ts';
import type { Treatment } from './pseudonym-plan.ts';
import type { Table, TableColumn } from './table.ts';

/**
 * The table with pseudonyms in place of names and addresses, before anything is built from it: whatever is stored,
 * counted, reported or kept to be mended afterwards comes from this table, so nothing personal can be in it. Cells of
 * columns that are dropped or not brought in are emptied; unknown cells and markers stay, because they name nobody; the
 * raw text of rows that could not be taken apart is left out, because it may hold anything.
 */
export function pseudonymised(table: Table, plan: ImportPlan, context: ImportContext, hash: KeyedHash): Table {
  const treatmentOf = new Map(plan.pseudonyms?.columns.map(({ key, treatment }) => [key, treatment]));
  const fields = plannedFields(plan, context);
  const columns = table.columns.map((source): TableColumn => {
    const planned = plan.columns.find(({ key }) => key === source.key);
    const treatment =
      planned === undefined || !isNeeded(plan, planned) ? 'drop' : (treatmentOf.get(source.key) ?? 'keep');
    if (treatment === 'keep') return source;
    if (treatment === 'drop') return withTexts(source, () => '');
    const markers = missingMarkers(planned === undefined ? [] : markersOf(planned, fields));
    return withTexts(source, (text) => (isUnknown(text, markers) ? text : pseudonymOf(text, hash)));
  });
  const troubles = table.troubles.map((trouble) => ({ ...trouble, raw: '', cells: [] }));
  return { ...table, columns, troubles };
}

/** Brought in, or read for the activities that it becomes. */
function isNeeded({ wide }: ImportPlan, column: PlanColumn): boolean {
  return isUsed(column) || (wide ?? []).some(({ column: key, day }) => key === column.key || day === column.key);
}

/** Whether a fact can still be derived from a column: from a pseudonym only what follows from an address's domain. */
export function stillFollows(fact: DerivableFact, treatment: Treatment): boolean {
  return treatment === 'keep' || (treatment === 'hash' && (fact === 'domain' || fact === 'freeMail'));
}

/** The plan without the columns that are dropped, and without the facts that do not follow from a pseudonym. */
export function planWithoutDropped(plan: ImportPlan): ImportPlan {
  if (plan.pseudonyms === undefined) return plan;
  const treatmentOf = new Map(plan.pseudonyms.columns.map(({ key, treatment }) => [key, treatment]));
  const withoutDropped = ({ filledOn, ...column }: PlanColumn): PlanColumn =>
    filledOn === undefined || treatmentOf.get(filledOn) === 'drop' ? column : { ...column, filledOn };
  const columns = plan.columns.map((column) =>
    treatmentOf.get(column.key) === 'drop'
      ? { ...column, role: 'none' as const, fact: { kind: 'none' } as const }
      : withoutDropped(column),
  );
  const derived = plan.derived?.filter(({ column, fact }) => stillFollows(fact, treatmentOf.get(column) ?? 'keep'));
  return { ...plan, columns, ...(derived !== undefined && { derived }) };
}

/** A column with other texts; spellings that become one text are counted together. */
function withTexts(source: TableColumn, textOf: (text: string) => string): TableColumn {
  const places = new Map<string, number>();
  const placeOf = Uint32Array.from(source.column.values, (text) => {
    const made = textOf(text);
    const known = places.get(made);
    if (known !== undefined) return known;
    const place = places.size;
    places.set(made, place);
    return place;
  });
  const column: TextColumn = {
    values: [...places.keys()],
    codes: source.column.codes.map((code) => placeOf[code] as number),
  };
  const counts = new Uint32Array(places.size);
  source.counts.forEach((count, code) => {
    const place = placeOf[code] as number;
    counts[place] = (counts[place] as number) + count;
  });
  return { ...source, column, counts };
}
