import { create } from 'zustand';
import type { Actor } from '#shared/commands/define.ts';
import type { TableFilter, TableSort } from '#shared/engine/table/query.ts';
import type { RecordKind } from '#shared/model/records.ts';
import type { TemplateName } from '#shared/templates/templates.ts';

export type Screen = 'start' | 'audience' | 'score' | 'stages' | 'simulate' | 'lead' | 'agree' | 'export' | 'import';

/** What the inspector shows. The matrix, a stage that has no gate (Lead, Nurture) and all frameworks are no records. */
export type Selection = { readonly kind: RecordKind | 'matrix' | 'stage' | 'frameworks'; readonly id: string };

/** Who holds the pen. */
export type Pen = 'marketing' | 'both' | 'sales';

/** Which leads the table holds and in which order; a text that is sought is sought in the columns that are shown. */
export type LeadView = {
  readonly filters: readonly TableFilter[];
  readonly find: string;
  readonly sort: readonly TableSort[];
};

/** Where somebody is in the table: the cell that has the focus (row −1 is the head), and how far it is scrolled. */
export type TablePlace = {
  readonly row: number;
  readonly column: number;
  readonly top: number;
  readonly start: number;
};

type ViewStore = {
  readonly screen: Screen;
  readonly selection: Selection | null;
  readonly side: Pen;
  readonly presenting: boolean;
  /** The lead whose points are shown; null shows the list. */
  readonly leadRow: number | null;
  /** Its place in the table, from 0; null when it was not opened from there. */
  readonly leadAt: number | null;
  readonly leads: LeadView;
  readonly leadsPlace: TablePlace;
  readonly historyOpen: boolean;
  /** The questions before a new workshop; a template's name where one was chosen already. */
  readonly newWorkshopOpen: boolean | TemplateName;
  readonly aboutOpen: boolean;
};

const allLeads: LeadView = { filters: [], find: '', sort: [] };
const tableStart: TablePlace = { row: 0, column: 0, top: 0, start: 0 };

const atStart: ViewStore = {
  screen: 'start',
  selection: null,
  side: 'both',
  presenting: false,
  leadRow: null,
  leadAt: null,
  leads: allLeads,
  leadsPlace: tableStart,
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

/** The leads that one filter lets through, or all, as a table; in the order that was chosen before. */
export function showLeads(filter: TableFilter | null): void {
  const { sort } = useView.getState().leads;
  changeLeads({ filters: filter === null ? [] : [filter], find: '', sort });
  showTable();
}

/** The table of leads as it was left. */
export function showTable(): void {
  useView.setState({ screen: 'lead', leadRow: null, leadAt: null });
}

/** Shows others of the leads, or in another order: from the first. */
export function changeLeads(change: Partial<LeadView>): void {
  const { leads, leadsPlace } = useView.getState();
  const row = Math.min(leadsPlace.row, 0);
  useView.setState({ leads: { ...leads, ...change }, leadsPlace: { ...leadsPlace, row, top: 0 } });
}

/** One lead's points, from the table it stands in. */
export function showLead(leadRow: number, leadAt: number | null = null): void {
  useView.setState({ screen: 'lead', leadRow, leadAt });
}

/** Back to where the table was left, at the lead that was looked at last. */
export function backToTable(): void {
  const { leadAt, leadsPlace } = useView.getState();
  useView.setState({ leadRow: null, leadAt: null, leadsPlace: { ...leadsPlace, row: leadAt ?? leadsPlace.row } });
}

/** A workshop was opened or closed: nothing of the one before stays on screen. */
export function resetView(screen: Screen): void {
  useView.setState({ ...atStart, side: useView.getState().side, screen });
}

/** Whose edit it is, for the log. */
export function actor(): Actor {
  return { side: useView.getState().side };
}
