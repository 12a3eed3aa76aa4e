import type { Field } from '../../model/field.ts';
import type { Grade } from '../../model/grade.ts';
import { gradesOf, type Model } from '../../model/model.ts';
import { normaliseText } from '../../values/normalise-text.ts';

/** The least and the most of something, both possible or beyond what is possible; in hundredths for points. */
export type Range = { readonly least: number; readonly most: number };

export type Totals = { readonly fit: Range; readonly engagement: Range };

export const anyRange: Range = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

/** What questions about a model's conditions are asked in: the model, made ready, and the totals that leads can get. */
export type Room = {
  readonly model: Model;
  readonly fields: ReadonlyMap<string, Field>;
  readonly freeMail: ReadonlySet<string>;
  readonly totals: Totals;
  readonly grades: readonly Grade[];
};

export function roomOf(model: Model, totals: Totals = { fit: anyRange, engagement: anyRange }): Room {
  return {
    model,
    fields: new Map(model.fields.map((field) => [field.id, field])),
    freeMail: new Set(model.model.freeMail.map(normaliseText)),
    totals,
    grades: gradesOf(model.fit, model.engagement),
  };
}

/** The totals that make the letter or number at a place, 0 the best (G1). */
export function rangeOfPlace(thresholds: readonly number[], place: number): Range {
  return {
    least: thresholds[place] ?? Number.NEGATIVE_INFINITY,
    most: place === 0 ? Number.POSITIVE_INFINITY : (thresholds[place - 1] as number) - 1,
  };
}

export function overlap(a: Range, b: Range): Range {
  return { least: Math.max(a.least, b.least), most: Math.min(a.most, b.most) };
}

export function isNothing({ least, most }: Range): boolean {
  return least > most;
}
