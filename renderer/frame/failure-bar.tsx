import { CircleAlert, X } from 'lucide-react';
import { useMemo } from 'react';
import type { Failure } from '#shared/lib/failure.ts';
import type { RecordKind, WorkshopState } from '#shared/model/records.ts';
import { describeFailure } from '#shared/text/describe-failure.ts';
import { recordName } from '#shared/text/record-name.ts';
import { showFailure, useFailure } from '../state/failure-store.ts';
import { goToRecord } from '../state/go-to-record.ts';
import { useShown } from '../state/workshop-store.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import css from './failure-bar.module.css';

/** The last refusal, in place above the screen: what is wrong, what it touches, and the way there. */
export function FailureBar() {
  const t = useText();
  const failure = useFailure((s) => s.failure);
  const state = useShown((shown) => shown.state);
  const place = useMemo(() => (failure === null ? null : placeOf(failure, state)), [failure, state]);
  if (failure === null) return null;
  return (
    <div className={css.bar} role="alert" data-testid="failure">
      <CircleAlert size="1.2rem" aria-hidden />
      <p>{describeFailure(t, failure, state)}</p>
      {place !== null && (
        <Button
          small
          onClick={() => {
            goToRecord(place.kind, place.id);
            showFailure(null);
          }}
        >
          {t('frame.show', { name: recordName(t, state, place.kind, place.id) })}
        </Button>
      )}
      <IconButton icon={X} label={t('app.close')} onClick={() => showFailure(null)} testId="failure-close" />
    </div>
  );
}

const selectable: readonly RecordKind[] = ['icp', 'persona', 'group', 'rule', 'gate', 'disqualifier', 'clause', 'cell'];

/** The first record that the refusal names and that can be shown. */
function placeOf(failure: Failure, state: WorkshopState): { kind: RecordKind; id: string } | null {
  for (const value of Object.values(failure).flat()) {
    const { kind, id } = (value ?? {}) as { kind?: RecordKind; id?: string };
    if (kind === undefined || id === undefined || !selectable.includes(kind)) continue;
    if (state[kind][id] !== undefined) return { kind, id };
  }
  return null;
}
