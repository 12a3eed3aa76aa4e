import type { Answer } from '#shared/bridge/contract.ts';
import type { TemplateName } from '#shared/templates/templates.ts';
import { ask } from '../bridge/accord.ts';
import { showFailure } from './failure-store.ts';

/** Cancelled: the person closed the dialog without choosing a file. */
export type Opening = 'opened' | 'cancelled' | 'refused';

type NewWorkshop = {
  readonly title: string;
  readonly company: string;
  readonly template: TemplateName;
  /** ISO 4217. */
  readonly currency: string;
};

/** The main process asks where to put the file; the workshop arrives as the event `workshop.opened`. */
export async function newWorkshop(of: NewWorkshop): Promise<Opening> {
  return opened(await ask('workshop.new', of));
}

/** Null asks for the file in a dialog. */
export async function openWorkshop(path: string | null): Promise<Opening> {
  return opened(await ask('workshop.open', { path }));
}

export async function openSample(): Promise<Opening> {
  return opened(await ask('workshop.sample', {}));
}

function opened(answer: Answer<'workshop.open'> | Answer<'workshop.sample'>): Opening {
  showFailure(answer.ok ? null : answer.refusal);
  if (!answer.ok) return 'refused';
  return answer.value === null ? 'cancelled' : 'opened';
}

/** The main process asks where to. */
export async function saveWorkshopAs(): Promise<void> {
  told(await ask('workshop.saveAs', {}));
}

/** A second file; the window stays with the first. */
export async function copyWorkshop(withLeads: boolean): Promise<void> {
  told(await ask('workshop.duplicate', { withLeads }));
}

export async function closeWorkshop(): Promise<void> {
  told(await ask('workshop.close', {}));
}

/** A refusal is said in place; what worked is heard as an event. */
function told(answer: Answer<'workshop.saveAs'> | Answer<'workshop.duplicate'> | Answer<'workshop.close'>): void {
  showFailure(answer.ok ? null : answer.refusal);
}
