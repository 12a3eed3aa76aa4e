import type { Failure } from '../lib/failure.ts';
import { done, type Result, refused } from '../lib/result.ts';
import type { Field } from '../model/field.ts';
import { normaliseText } from '../values/normalise-text.ts';
import type { MapFile } from './map-file.ts';
import type { PlanColumn } from './plan.ts';
import type { TableProfile } from './profile.ts';
import { type Treatment, treatments } from './pseudonym-plan.ts';
import { type SuggestedTreatment, suggestTreatments } from './suggest-treatments.ts';

/**
 * What a command line does with each column that is brought in: what is said for it, by the map file or by `treat`
 * (`FIELD=hash|drop|keep`; a field's header or key), else what became of it in the table that it is mapped as, else what
 * is suggested.
 */
export function treatmentsFromOptions(
  profile: TableProfile,
  columns: readonly PlanColumn[],
  fields: readonly Field[],
  said: {
    readonly map: MapFile | null;
    readonly kept?: Readonly<Record<string, Treatment>> | null;
    readonly treat: readonly string[];
  },
): Result<SuggestedTreatment[], Failure> {
  const given = new Map<string, Treatment>(Object.entries(said.kept ?? {}));
  for (const [name, mapped] of said.map?.columns ?? []) {
    const key = profile.columns.find(({ header }) => isSame(header, name))?.key;
    if (key !== undefined && typeof mapped === 'object' && mapped?.pseudonym !== undefined)
      given.set(key, mapped.pseudonym);
  }
  for (const text of said.treat) {
    const at = text.lastIndexOf('=');
    const treatment = treatments.find((each) => each === text.slice(at + 1).trim());
    if (at <= 0 || treatment === undefined) return refused({ kind: 'cliTreatForm' });
    const name = text.slice(0, at).trim();
    const keys = columns.flatMap((column) => (isCalled(column, name) ? [column.key] : []));
    if (keys.length === 0) return refused({ kind: 'importNoColumn', column: name });
    for (const key of keys) given.set(key, treatment);
  }
  const suggested = suggestTreatments(profile, columns);
  return done(
    suggested.map((each) => {
      const treatment = given.get(each.key);
      return treatment === undefined ? each : { key: each.key, treatment, why: 'said' };
    }),
  );

  function isCalled(column: PlanColumn, name: string): boolean {
    const header = profile.columns.find(({ key }) => key === column.key)?.header ?? '';
    const { fact } = column;
    const field = fact.kind === 'field' ? fields.find(({ id }) => id === fact.field) : undefined;
    const names = [
      header,
      fact.kind === 'newField' ? fact.name : undefined,
      field?.key,
      field?.name.en,
      field?.name.ar,
    ];
    return names.some((each) => each !== undefined && isSame(each, name));
  }
}

function isSame(a: string, b: string): boolean {
  return normaliseText(a) === normaliseText(b);
}
