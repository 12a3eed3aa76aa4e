import type { FieldId, SavedMappingId } from '../model/ids.ts';
import type { WorkshopState } from '../model/records.ts';
import type { SavedMapping } from '../model/saved-mapping.ts';
import { filledOnOf, type ImportPlan } from './plan.ts';

type Within = {
  readonly state: WorkshopState;
  readonly plan: ImportPlan;
  readonly file: string;
  readonly time: string;
  readonly newId: () => string;
  readonly fieldOf: (column: string) => FieldId | undefined;
};

/** The plan as a mapping to be kept, where it asks for that. */
export function rememberedMapping({ state, plan, file, time, newId, fieldOf }: Within): SavedMapping | undefined {
  const { remember } = plan;
  if (remember === undefined) return undefined;
  const before = remember.replaces === null ? undefined : state.savedMapping[remember.replaces];
  const positions = Object.values(state.savedMapping).map(({ position }) => position);
  const headerOf = (key: string) => (remember.headers.find((each) => each.key === key)?.header ?? '').slice(0, 200);
  const columns = remember.headers.flatMap(({ key, header }): SavedMapping['columns'] => {
    const column = plan.columns.find((each) => each.key === key);
    if (column === undefined) return [];
    const derived = (plan.derived ?? []).filter((each) => each.column === key).map(({ fact }) => fact);
    const { role, missing, reading } = column;
    const wide = (plan.wide ?? []).find((each) => each.column === key);
    const treatment = plan.pseudonyms?.columns.find((each) => each.key === key)?.treatment;
    const filledOn = filledOnOf(plan, column);
    return [
      {
        header: header.slice(0, 200),
        role,
        field: fieldOf(key) ?? null,
        missing,
        reading,
        derived,
        ...(filledOn !== undefined && { filledOn: headerOf(filledOn.key) }),
        ...(wide !== undefined && { wide: { how: wide.how, type: wide.type, day: headerOf(wide.day) } }),
        ...(treatment !== undefined && { treatment }),
      },
    ];
  });
  return {
    id: before?.id ?? (`mapping-${newId()}` as SavedMappingId),
    modelId: plan.modelId,
    position: before?.position ?? Math.max(0, ...positions) + 1,
    name: file || plan.name,
    savedAt: time,
    kind: plan.kind.kind,
    columns,
    outcome: plan.outcome,
    ...(plan.kind.kind === 'leads' && plan.duplicates !== undefined && { duplicates: plan.duplicates }),
  };
}
