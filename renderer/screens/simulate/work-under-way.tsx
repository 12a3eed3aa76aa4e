import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import css from './volumes.module.css';

type WorkUnderWayProps = {
  readonly title: string;
  /** From 0 to 1; null before anything was said. */
  readonly share: number | null;
  readonly onCancel: () => void;
  readonly testId: string;
};

/** A long answer on its way: how far it is, and a way out. Everything else goes on meanwhile. */
export function WorkUnderWay({ title, share, onCancel, testId }: WorkUnderWayProps) {
  const t = useText();
  const done = Math.round((share ?? 0) * 100);
  return (
    <div className={css.work} data-testid={testId}>
      <p>{title}</p>
      <div
        className={css.track}
        role="progressbar"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={done}
      >
        <span className={css.done} style={{ inlineSize: `${done}%` }} />
      </div>
      <Button onClick={onCancel} testId={`${testId}-cancel`}>
        {t('app.cancel')}
      </Button>
    </div>
  );
}
