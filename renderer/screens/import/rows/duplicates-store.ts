import { create } from 'zustand';
import type { DuplicatesFound } from '#shared/import/find-duplicates.ts';
import type { ImportPlan } from '#shared/import/plan.ts';
import { ask } from '../../../bridge/accord.ts';

type Duplicates = {
  /** null while nobody knows yet. */
  readonly found: DuplicatesFound | null;
  readonly looking: boolean;
};

const unknown: Duplicates = { found: null, looking: false };

export const useDuplicates = create<Duplicates>(() => unknown);

/** What was asked last, and what waits for its answer: looking through a million rows is not begun twice at once. */
let asked = '';
let next: ImportPlan | null = null;

/** Looks for rows of one lead whenever the plan tells leads apart otherwise, or brings in other columns. */
export function followDuplicates(plan: ImportPlan): void {
  const question = JSON.stringify([plan.path, plan.options, plan.kind.kind, plan.columns, plan.duplicates]);
  if (question === asked) return;
  asked = question;
  const isUnderWay = next !== null;
  next = plan;
  if (!isUnderWay) void look();
}

/** The table is left: the next one is looked through afresh. */
export function forgetDuplicates(): void {
  asked = '';
  next = null;
  useDuplicates.setState(unknown);
}

async function look(): Promise<void> {
  useDuplicates.setState({ looking: true });
  for (let plan = next; plan !== null; ) {
    const answer = await ask('import.duplicates', { plan });
    if (next === null) return;
    if (next === plan) {
      next = null;
      // A question that was cut short by an import or a newer table is asked again when it matters.
      if (!answer.ok) asked = '';
      useDuplicates.setState({ found: answer.ok ? answer.value : null, looking: false });
    }
    plan = next;
  }
}
