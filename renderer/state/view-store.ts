import { create } from 'zustand';
import type { Actor } from '#shared/commands/define.ts';
import type { LeadFilter } from '#shared/engine/results.ts';
import type { RecordKind } from '#shared/model/records.ts';

export type Screen = 'start' | 'audience' | 'score' | 'stages' | 'simulate' | 'lead' | 'agree' | 'export' | 'import';

/** What the inspector shows. The matrix and a stage that has no gate (Lead, Nurture) are no records. */
export type Selection = { readonly kind: RecordKind | 'matrix' | 'stage'; readonly id: string };

/** Who holds the pen. */
export type Pen = 'marketing' | 'both' | 'sales';

type ViewStore = {
  readonly screen: Screen;
  readonly selection: Selection | null;
  readonly side: Pen;
  readonly presenting: boolean;
  /** The lead whose points are shown; null shows the list. */
  readonly leadRow: number | null;
  /** Its place in the filtered list, from 0; null when it was not opened from there. */
  readonly leadAt: number | null;
  readonly leadFilter: LeadFilter;
  readonly historyOpen: boolean;
  readonly newWorkshopOpen: boolean;
  readonly aboutOpen: boolean;
};

const atStart: ViewStore = {
  screen: 'start',
  selection: null,
  side: 'both',
  presenting: false,
  leadRow: null,
  leadAt: null,
  leadFilter: { by: 'all' },
  historyOpen: false,
  newWorkshopOpen: false,
  aboutOpen: false,
};

export const useView = create<ViewStore>(() => atStart);

export function setView(view: Partial<ViewStore>): void {
  useView.setState(view);
}

export function goTo(screen: Screen): void {
  useView.setState({ screen });
}

export function select(selection: Selection | null): void {
  useView.setState({ selection });
}

/** The leads of a grade, a stage, or all, as a list. */
export function showLeads(leadFilter: LeadFilter): void {
  useView.setState({ screen: 'lead', leadFilter, leadRow: null, leadAt: null });
}

/** One lead's points, from the list it stands in. */
export function showLead(leadRow: number, leadAt: number | null = null): void {
  useView.setState({ screen: 'lead', leadRow, leadAt });
}

/** A workshop was opened or closed: nothing of the one before stays on screen. */
export function resetView(screen: Screen): void {
  useView.setState({ ...atStart, side: useView.getState().side, screen });
}

/** Whose edit it is, for the log. */
export function actor(): Actor {
  return { side: useView.getState().side };
}
