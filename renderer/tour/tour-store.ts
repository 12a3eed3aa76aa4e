import { create } from 'zustand';
import { type TourPlace, type TourStep, tourStart } from '#shared/bridge/tour.ts';
import type { WorkshopState } from '#shared/model/records.ts';
import { useDraft } from '../state/draft-store.ts';
import { setPreferences, usePreferences } from '../state/preferences-store.ts';
import { useSimulationStore } from '../state/simulation-store.ts';
import { useView } from '../state/view-store.ts';
import { useShown } from '../state/workshop-store.ts';
import { isDone, stepAfter, type TourSight } from './tour-progress.ts';

/** What the room saw when the step began: what it did is said against this. */
type Before = { readonly mqls: number | null; readonly precision: number | null };

type TourStore = {
  /** The step that was done; it stays done when its place is left again. */
  readonly done: TourStep | null;
  readonly before: Before;
};

export const useTour = create<TourStore>(() => ({ done: null, before: { mqls: null, precision: null } }));

/** The way is through the sample company only. */
export function useOnTour(): boolean {
  return useShown(isSample);
}

export function isOnTour(): boolean {
  return isSample(useShown.getState());
}

function isSample({ state }: { readonly state: WorkshopState }): boolean {
  return state.workshop.workshop?.template === 'sample';
}

export function useTourPlace(): TourPlace {
  return usePreferences((s) => s.preferences.tour ?? tourStart);
}

export function placeOnTour(): TourPlace {
  return usePreferences.getState().preferences.tour ?? tourStart;
}

export function leaveTour(): void {
  void setPreferences({ tour: { ...placeOnTour(), open: false } });
}

/** Back to where it was left; from the beginning where it was walked to its end. */
export function resumeTour(): void {
  const { step } = placeOnTour();
  goOn(step === 'end' ? tourStart.step : step);
}

export function nextStep(): void {
  goOn(stepAfter(placeOnTour().step));
}

function goOn(step: TourStep): void {
  useTour.setState({ done: null, before: { mqls: null, precision: null } });
  void setPreferences({ tour: { step, open: true } }).then(look);
}

/** Looks at what people do in the sample company, and says when the step is done. Called once. */
export function followTour(): void {
  for (const store of [useView, useShown, usePreferences, useSimulationStore]) store.subscribe(look);
}

function look(): void {
  const sight = whatIsSeen();
  const { step, open } = placeOnTour();
  if (sight === null || !open) return;
  const { done, before } = useTour.getState();
  if (before.mqls === null) takeNote();
  if (done !== step && isDone(step, sight)) useTour.setState({ done: step });
}

function takeNote(): void {
  const { settled } = useSimulationStore.getState();
  const mqls = settled?.stages.find(({ stage }) => stage === 'mql')?.reached;
  if (settled === null || mqls === undefined) return;
  useTour.setState({ before: { mqls, precision: settled.precision?.share ?? null } });
}

/** Null outside the sample company. What is only a draft under the hand is not done yet. */
function whatIsSeen(): TourSight | null {
  const { state, model, dataSet } = useShown.getState();
  const drafted = useDraft.getState().changes !== null;
  if (model === null || drafted || !isSample({ state })) return null;
  const { screen, selection, leadRow, leads } = useView.getState();
  const oneGrade = leads.filters.some(({ column }) => column === 'grade');
  return { model, dataSet, signatures: Object.values(state.signature), screen, selection, leadRow, oneGrade };
}
