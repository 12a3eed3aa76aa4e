import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { OpenWorkshop, UndoState } from '#shared/bridge/contract.ts';
import { applyChanges } from '#shared/model/changes.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { type Model, modelOf } from '#shared/model/model.ts';
import { type Change, emptyState, type RecordKind, type WorkshopState } from '#shared/model/records.ts';
import { useDraft } from './draft-store.ts';

/** The open workshop as the main process has it. Drafts are not in here. */
type WorkshopStore = {
  readonly open: OpenWorkshop | null;
  /** What the last commit changed. */
  readonly lastChanges: readonly Change[];
};

export const useWorkshop = create<WorkshopStore>(() => ({ open: null, lastChanges: [] }));

export function setOpenWorkshop(open: OpenWorkshop | null): void {
  useWorkshop.setState({ open, lastChanges: [] });
}

/** What was committed, by this window or another one. */
export function receiveChanges(changes: readonly Change[], undo: UndoState): void {
  const { open } = useWorkshop.getState();
  if (open === null) return;
  useWorkshop.setState({ open: { ...open, state: applyChanges(open.state, changes), undo }, lastChanges: changes });
}

/** What the window shows: the workshop with the draft, if one is under the hand. */
type Shown = { readonly state: WorkshopState; readonly model: Model | null; readonly dataSet: DataSet | null };

export const useShown = create<Shown>(() => ({ state: emptyState, model: null, dataSet: null }));

useWorkshop.subscribe(show);
useDraft.subscribe(show);

function show(): void {
  const committed = useWorkshop.getState().open?.state ?? emptyState;
  const draft = useDraft.getState().changes;
  const before = useShown.getState();
  const state = keepingWhatIsAlike(before.state, draft === null ? committed : applyChanges(committed, draft));
  if (state === before.state) return;
  const workshop = state.workshop.workshop;
  const dataSetId = workshop?.shownDataSet ?? null;
  useShown.setState({
    state,
    model: sameModel(before.state, state) ? before.model : workshop ? modelOf(state, workshop.shownModel) : null,
    dataSet: dataSetId === null ? null : (state.dataSet[dataSetId] ?? null),
  });
}

/**
 * Tables that hold the same as before stay the same objects. So a draft that is committed as it was shown is no
 * change: nothing is drawn or scored anew.
 */
function keepingWhatIsAlike(before: WorkshopState, after: WorkshopState): WorkshopState {
  const kept = (Object.keys(after) as RecordKind[]).filter(
    (kind) => before[kind] === after[kind] || JSON.stringify(before[kind]) === JSON.stringify(after[kind]),
  );
  if (kept.length === Object.keys(after).length) return before;
  return { ...after, ...Object.fromEntries(kept.map((kind) => [kind, before[kind]])) };
}

const outsideModels: readonly RecordKind[] = [
  'placement',
  'participant',
  'signature',
  'dataSet',
  'savedMapping',
  'note',
  'frame',
  'comment',
];

/** Kinds that did not change are the same objects, so moving a card on the canvas leaves the model as it is. */
function sameModel(before: WorkshopState, after: WorkshopState): boolean {
  return (Object.keys(after) as RecordKind[]).every(
    (kind) => outsideModels.includes(kind) || before[kind] === after[kind],
  );
}

/** Reads records; the component renders anew only when what it selected is different. */
export function useRecords<T>(selector: (state: WorkshopState) => T): T {
  return useShown(useShallow((shown) => selector(shown.state)));
}

/** The shown model, with the draft in it; null while no workshop is open. */
export function useModel(): Model | null {
  return useShown((shown) => shown.model);
}

/** For whom it is enough to know which model that is: they are not drawn anew by an edit. */
export function useModelId(): Model['model']['id'] | null {
  return useShown((shown) => shown.model?.model.id ?? null);
}

/** The leads that are shown; null before any were brought in. */
export function useShownDataSet(): DataSet | null {
  return useShown((shown) => shown.dataSet);
}
