import type { Failure } from '../lib/failure.ts';
import { done, type Result, refused } from '../lib/result.ts';
import type { Field } from '../model/field.ts';
import { type Columns, fieldNamed, isSame, noColumn } from './called-columns.ts';
import type { MapFile } from './map-file.ts';
import { type ImportPlan, isUsed, type PlanColumn } from './plan.ts';
import type { ColumnProfile } from './profile.ts';
import { fieldOfSameName, newFact } from './suggest-mapping.ts';
import { wideHow } from './wide-how.ts';

/** Maps the columns as the file says; those that it does not name are left out. */
export function applyMap(columns: Columns, map: MapFile, fields: readonly Field[]): Failure | null {
  for (const entry of columns) {
    const { filledOn: _none, ...column } = entry.column;
    entry.column = { ...column, role: 'none', fact: { kind: 'none' } };
  }
  for (const [name, given] of map.columns) {
    const entry = columns.find(({ profile }) => isSame(profile.header, name));
    if (entry === undefined) return noColumn(name);
    if (given === null) continue;
    const wanted = typeof given === 'string' ? { field: given } : given;
    const { column, profile } = entry;
    const there = wanted.field === undefined ? undefined : fieldNamed(fields, wanted.field);
    const isDay = wanted.role === 'created' || wanted.role === 'handedOver';
    const fresh = { ...newFact(profile), name: wanted.field ?? '', type: wanted.type ?? profile.type };
    entry.column = {
      ...column,
      role: wanted.role ?? 'none',
      fact:
        wanted.field === undefined
          ? isDay
            ? dayFact(profile, fields)
            : { kind: 'none' }
          : there === undefined
            ? (fresh as PlanColumn['fact'])
            : { kind: 'field', field: there.id },
      missing: wanted.missing ?? column.missing,
      reading: {
        decimal: wanted.decimal ?? column.reading.decimal,
        dateOrder: wanted.dateOrder ?? column.reading.dateOrder,
      },
    };
  }
  return filledOnByMap(columns, map, fields);
}

/** Which columns say when facts were filled in; those that are nothing else become facts of their own, to be stored. */
function filledOnByMap(columns: Columns, map: MapFile, fields: readonly Field[]): Failure | null {
  for (const [name, given] of map.columns) {
    if (given === null || typeof given === 'string' || given.filledOn === undefined) continue;
    const entry = columns.find(({ profile }) => isSame(profile.header, name));
    const days = columns.find(({ profile }) => isSame(profile.header, given.filledOn ?? ''));
    if (days === undefined) return noColumn(given.filledOn);
    if (entry === undefined) continue;
    if (!isUsed(days.column)) days.column = { ...days.column, fact: dayFact(days.profile, fields) };
    entry.column = { ...entry.column, filledOn: days.column.key };
  }
  return null;
}

/** The columns that the file makes activities of; refused where one cannot be read so, or has no column of days. */
export function wideByMap(columns: Columns, map: MapFile): Result<NonNullable<ImportPlan['wide']>, Failure> {
  const wide: NonNullable<ImportPlan['wide']> = [];
  for (const [name, given] of map.columns) {
    if (given === null || typeof given === 'string' || given.activities === undefined) continue;
    const { type, day } = given.activities;
    const entry = columns.find(({ profile }) => isSame(profile.header, name));
    const days = columns.find(({ profile }) => isSame(profile.header, day));
    if (entry === undefined || days === undefined) return refused(noColumn(entry === undefined ? name : day));
    const how = wideHow(entry.profile);
    if (how === null) return refused({ kind: 'importNoActivities', column: entry.profile.header });
    wide.push({ column: entry.column.key, how, type, day: days.column.key });
  }
  return done(wide);
}

/** What the file wants derived. */
export function derivedByMap(columns: Columns, map: MapFile): NonNullable<ImportPlan['derived']> {
  return map.columns.flatMap(([name, given]) => {
    const key = columns.find(({ profile }) => isSame(profile.header, name))?.column.key;
    if (given === null || typeof given === 'string' || key === undefined) return [];
    return (given.derive ?? []).map((fact) => ({ column: key, fact }));
  });
}

/** A day is a fact in any case: the mapping of a fact is where it is kept how the column's dates are read. */
function dayFact(profile: ColumnProfile, fields: readonly Field[]): PlanColumn['fact'] {
  const there = fieldOfSameName(profile, fields);
  return there === undefined ? newFact(profile) : { kind: 'field', field: there.id };
}
