import { useEffect } from 'react';
import { describeFailure } from '#shared/text/describe-failure.ts';
import { useLateCounts, watchForLateCounts } from '../state/late-counts.ts';
import { useEngineRestart, useSimulationStore } from '../state/simulation-store.ts';
import { useShown } from '../state/workshop-store.ts';
import { useText } from '../text/use-text.ts';
import css from './failure-bar.module.css';

/** Why the counts stand still, until they are back: the engine stopped, could not read the leads, or takes long. */
export function EngineNote() {
  const t = useText();
  const restarted = useEngineRestart((s) => s.said);
  const failed = useSimulationStore((s) => s.failure);
  const failure = failed ?? (restarted ? { kind: 'engineStopped' } : null);
  const state = useShown((shown) => shown.state);
  const late = useLateCounts((s) => s.late);
  useEffect(watchForLateCounts, []);
  if (failure === null) {
    if (!late) return null;
    return (
      <div className={css.note} role="status" data-testid="counts-late">
        <p>{t('frame.late')}</p>
      </div>
    );
  }
  return (
    <div className={css.note} role="status" data-testid="engine-note">
      <p>{describeFailure(t, failure, state)}</p>
    </div>
  );
}
