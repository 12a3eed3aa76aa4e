import { create } from 'zustand';
import { useView } from './view-store.ts';

/** The six steps of a workshop, in order, with the minutes that are planned for each. */
export const steps = [
  { step: 'audience', minutes: 35 },
  { step: 'score', minutes: 50 },
  { step: 'stages', minutes: 30 },
  { step: 'simulate', minutes: 30 },
  { step: 'agree', minutes: 25 },
  { step: 'export', minutes: 10 },
] as const;
export type Step = (typeof steps)[number]['step'];

/** Seconds spent in each step since the workshop was opened in this window. */
type Agenda = Readonly<Record<Step, number>>;

const nothingSpent: Agenda = { audience: 0, score: 0, stages: 0, simulate: 0, agree: 0, export: 0 };
const secondsBetweenTicks = 15;

export const useAgenda = create<Agenda>(() => nothingSpent);

/** The step a screen belongs to; null for screens that are no step. */
export function stepOf(screen: string): Step | null {
  if (screen === 'lead') return 'simulate';
  if (screen === 'import') return 'audience';
  return steps.find(({ step }) => step === screen)?.step ?? null;
}

/** Counts the time of the step that is on screen. @returns what stops counting */
export function countTime(): () => void {
  useAgenda.setState(nothingSpent);
  const timer = setInterval(() => {
    const step = stepOf(useView.getState().screen);
    if (step === null || document.hidden) return;
    useAgenda.setState((spent) => ({ [step]: spent[step] + secondsBetweenTicks }));
  }, secondsBetweenTicks * 1000);
  return () => clearInterval(timer);
}
