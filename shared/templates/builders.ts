import type { z } from 'zod';
import { type Condition, condition, type FactTest, type Node } from '../model/condition.ts';
import { gradeAt } from '../model/grade.ts';
import type { LocalText } from '../model/local-text.ts';
import type { DrawnPortrait } from '../model/portrait.ts';
import { type AnyRecord, type RecordKind, type RecordOf, recordSchemas } from '../model/records.ts';

/** A record as templates list it: what `workshop.start` takes. */
export type TemplateRecord = { readonly kind: RecordKind; readonly record: AnyRecord };

/** The one model that templates make; its id is fixed, so that a template is the same in every workshop. */
export const templateModel = 'model';

export function text(en: string, ar: string): LocalText {
  return { en, ar };
}

/** A record of a template, parsed, so that a slip in a template fails where it stands. */
export function made<Kind extends RecordKind>(
  kind: Kind,
  record: z.input<(typeof recordSchemas)[Kind]>,
): TemplateRecord {
  return { kind, record: (recordSchemas[kind] as unknown as z.ZodType<RecordOf<Kind>>).parse(record) };
}

export function when(root: unknown): Condition {
  return condition.parse({ version: 1, root });
}

export function fact(field: string, is: FactTest): Node {
  return { op: 'fact', field, is } as Node;
}

export function allOf(...of: Node[]): Node {
  return { op: 'all', of };
}

export function anyOf(...of: Node[]): Node {
  return { op: 'any', of };
}

export function did(types: readonly string[], atLeast = 1, withinDays?: number): Node {
  return { op: 'activityCount', types, atLeast, ...(withinDays !== undefined && { withinDays }) } as Node;
}

/** A portrait that comes with Accord. */
export function portrait(name: DrawnPortrait) {
  return { kind: 'drawn', name } as const;
}

export type CellPlan = {
  readonly rating: number;
  readonly destination: RecordOf<'cell'>['destination'];
  readonly action: LocalText;
  readonly owner: RecordOf<'cell'>['owner'];
  readonly timeToAct: RecordOf<'cell'>['timeToAct'];
};

/** The 16 cells from A1 to D4, row by row. */
export function cells(rows: readonly (readonly CellPlan[])[]): TemplateRecord[] {
  return rows.flatMap((row, fit) =>
    row.map((plan, engagement) => {
      const grade = gradeAt(fit, engagement);
      return made('cell', { id: `${templateModel}/${grade}`, modelId: templateModel, grade, ...plan });
    }),
  );
}

export function dimension(
  name: 'fit' | 'engagement',
  thresholds: number[],
  limits: { cap?: number; floor?: number | null } = {},
): TemplateRecord {
  return made('dimension', {
    id: `${templateModel}/${name}`,
    modelId: templateModel,
    name,
    cap: limits.cap ?? null,
    floor: limits.floor === undefined ? 0 : limits.floor,
    thresholds: thresholds.map((at) => at * 100),
  });
}

/** Numbers the records of a list from 1, in whole steps. */
export function inOrder<T>(items: readonly T[], make: (item: T, position: number) => TemplateRecord): TemplateRecord[] {
  return items.map((item, i) => make(item, i + 1));
}
