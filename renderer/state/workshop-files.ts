import type { Answer, OpenWorkshop } from '#shared/bridge/contract.ts';
import { ask } from '../bridge/accord.ts';
import { showFailure } from './failure-store.ts';

/** Which template a new workshop begins with. */
export type TemplateName = 'blank' | 'b2b-saas' | 'education';

/** The main process asks where to put the file; the workshop arrives as the event `workshop.opened`. */
export async function newWorkshop(of: { title: string; company: string; template: TemplateName }): Promise<boolean> {
  return opened(await ask('workshop.new', of));
}

/** Null asks for the file in a dialog. */
export async function openWorkshop(path: string | null): Promise<boolean> {
  return opened(await ask('workshop.open', { path }));
}

export async function openSample(): Promise<boolean> {
  return opened(await ask('workshop.sample', {}));
}

function opened(answer: Answer<'workshop.open'> | Answer<'workshop.sample'>): boolean {
  if (!answer.ok) {
    showFailure(answer.refusal);
    return false;
  }
  showFailure(null);
  const workshop: OpenWorkshop | null = answer.value;
  return workshop !== null;
}
