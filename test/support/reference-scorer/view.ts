import type { TextTest } from '#shared/model/condition.ts';
import type { Model } from '#shared/model/model.ts';
import { normaliseText } from '#shared/values/normalise-text.ts';
import { type Answer, said } from './answers.ts';
import { derivedFrom } from './derived.ts';
import { factOf, testText } from './facts.ts';
import type { PlainActivity, PlainData, PlainLead } from './plain-data.ts';

/** One lead under one model as of one day: what every later step is asked of. */
export type View = {
  readonly model: Model;
  readonly data: PlainData;
  readonly lead: PlainLead;
  readonly asOf: number;
};

export function fact(view: View, fieldId: string): ReturnType<typeof factOf> {
  const field = view.model.fields.find(({ id }) => id === fieldId);
  if (field === undefined) throw new Error(`no field ${fieldId}`);
  const hasColumn = view.data.leads.some((lead) => lead.cells[fieldId] !== undefined);
  if (!hasColumn && field.derivation !== undefined) {
    const { from } = field.derivation;
    if (fact(view, from) === null) return null;
    return derivedFrom(view.lead.cells[from] ?? '', field.derivation, view.model.model.freeMail);
  }
  return isFilledLater(view, fieldId) ? null : factOf(view.lead, field, view.data, view.model.timeZone);
}

/** A2: whether the data says that the fact was filled in after the day. */
function isFilledLater({ model, data, lead, asOf }: View, fieldId: string): boolean {
  const days = model.fields.find(({ id }) => id === data.filledOn?.[fieldId]);
  const day = days === undefined ? null : factOf(lead, days, data, model.timeZone);
  return typeof day === 'number' && day > asOf;
}

export function isKnown(view: View, fieldId: string): boolean {
  return fact(view, fieldId) !== null;
}

/** A2: the matching activities that exist on the day, with their ages. */
export function activitiesOf(view: View, types: readonly string[], asset: TextTest | undefined) {
  return view.lead.activities
    .filter((activity) => activity.day <= view.asOf && matches(activity, types, asset))
    .map((activity) => ({ ...activity, age: view.asOf - activity.day }))
    .sort((a, b) => a.age - b.age);
}

function matches(activity: PlainActivity, types: readonly string[], asset: TextTest | undefined): boolean {
  if (activity.type === null || !types.includes(activity.type)) return false;
  if (asset === undefined) return true;
  const text = normaliseText(activity.asset);
  return text !== '' && testText(text, asset);
}

/** C4: whether the data set has any activity of the types. */
export function hasTypes(view: View, types: readonly string[]): boolean {
  return view.data.leads.some((lead) => lead.activities.some(({ type }) => type !== null && types.includes(type)));
}

/** A1: the first of the days on which the activities are complete. */
function completeFrom(view: View): number {
  if (view.data.completeFrom !== null) return view.data.completeFrom;
  return Math.min(...view.data.leads.flatMap((lead) => lead.activities.map(({ day }) => day)));
}

/** C4: whether something may have happened within the days that the data could not show; null: ever. */
export function couldHaveMissed(view: View, types: readonly string[], days: number | null): boolean {
  if (!view.data.hasActivities || !hasTypes(view, types)) return true;
  return days === null || completeFrom(view) > view.asOf - days;
}

/** C4, count: what every possible number of unseen activities would answer; the same for all, or unknown. */
export function countAnswer(seen: number, missed: boolean, least: number, most: number | null): Answer {
  const answer = (count: number): boolean => count >= least && (most === null || count <= most);
  if (!missed) return said(answer(seen));
  const beyond = Math.max(seen, least, most ?? 0) + 1;
  const possible = new Set<boolean>();
  for (let count = seen; count <= beyond; count++) possible.add(answer(count));
  return possible.size === 1 ? said(possible.has(true)) : 'unknown';
}

/** C4, days since the last one; `age` null: none was seen. An unseen one may have any age from 0 to `days`. */
export function lastAnswer(age: number | null, missed: boolean, is: 'atMost' | 'atLeast', days: number): Answer {
  const seen = age ?? Number.POSITIVE_INFINITY;
  const answer = (last: number): boolean => (is === 'atMost' ? last <= days : last >= days);
  if (!missed) return said(answer(seen));
  const possible = new Set([answer(seen), answer(Math.min(seen, 0))]);
  return possible.size === 1 ? said(possible.has(true)) : 'unknown';
}
