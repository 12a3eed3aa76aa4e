import { create } from 'zustand';
import { useView } from '../../state/view-store.ts';
import { useShown } from '../../state/workshop-store.ts';
import { lookAt } from '../eye.ts';
import { shownAgenda } from './agenda.ts';

/** The frame that is shown while presenting, and the seconds spent on each since the workshop was opened here. */
type Pages = { readonly shown: string | null; readonly spent: Readonly<Record<string, number>> };
export const usePages = create<Pages>(() => ({ shown: null, spent: {} }));

const secondsBetweenTicks = 15;

export function showPage(id: string): void {
  usePages.setState({ shown: id });
  lookAt(`frame:${id}`);
}

/** The page that was shown last, or the first. */
export function showFirstPage(): void {
  const agenda = shownAgenda();
  const { shown } = usePages.getState();
  const first = agenda.find(({ id }) => id === shown) ?? agenda[0];
  if (first !== undefined) showPage(first.id);
}

/** The page after or before the one that is shown; nothing beyond the ends. */
export function turnPage(by: -1 | 1): void {
  const agenda = shownAgenda();
  const at = agenda.findIndex(({ id }) => id === usePages.getState().shown);
  const next = at < 0 ? agenda[0] : agenda[at + by];
  if (next !== undefined) showPage(next.id);
}

/** Whether pages are being shown: only where the canvas is, and only while presenting. */
export function isPaging(): boolean {
  const { presenting, screen } = useView.getState();
  return presenting && ['audience', 'score', 'stages'].includes(screen) && shownAgenda().length > 0;
}

/** The same, for what is drawn otherwise then. */
export function usePaging(): boolean {
  const presenting = useView((view) => view.presenting);
  const framed = useShown(({ state }) => Object.keys(state.frame).length > 0);
  return presenting && framed;
}

/** Counts the time of the page that is shown. @returns what stops counting */
export function countPages(): () => void {
  const timer = setInterval(() => {
    const { shown } = usePages.getState();
    if (shown === null || document.hidden || !isPaging()) return;
    usePages.setState(({ spent }) => ({ spent: { ...spent, [shown]: (spent[shown] ?? 0) + secondsBetweenTicks } }));
  }, secondsBetweenTicks * 1000);
  return () => clearInterval(timer);
}
