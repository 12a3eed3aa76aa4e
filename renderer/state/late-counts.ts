import { create } from 'zustand';
import { useSimulationStore } from './simulation-store.ts';

/** The shown counts are of before the last edit, and have been for so long that it has to be said. */
export const useLateCounts = create<{ readonly late: boolean }>(() => ({ late: false }));

const patience = 1000;

/** Watches the counts; during a drag each answer begins the wait anew. @returns what stops it */
export function watchForLateCounts(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitedFor: object | null = null;
  const stop = () => {
    clearTimeout(timer);
    waitedFor = null;
    if (useLateCounts.getState().late) useLateCounts.setState({ late: false });
  };
  const unsubscribe = useSimulationStore.subscribe(({ pending, simulation }) => {
    if (!pending || simulation === null) return stop();
    if (waitedFor === simulation) return;
    stop();
    waitedFor = simulation;
    timer = setTimeout(() => useLateCounts.setState({ late: true }), patience);
  });
  return () => {
    unsubscribe();
    stop();
  };
}
