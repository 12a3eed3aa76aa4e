import { Redo2, RotateCcw, Undo2 } from 'lucide-react';
import type { HistoryLine } from '#shared/bridge/contract.ts';
import { useModel } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { SideMark } from '../../ui/side-mark.tsx';
import css from './history-list.module.css';
import { useHistory } from './use-history.ts';

/** Every step that was ever made, newest first: who, when, what. */
export function HistoryList() {
  const t = useText();
  const { lines, more, older } = useHistory();
  if (lines.length === 0) return <p className={css.none}>{t('frame.history.none')}</p>;
  return (
    <>
      <ol className={css.list} data-testid="history-list">
        {lines.map((line) => (
          <Line key={line.seq} line={line} />
        ))}
      </ol>
      {more && <Button onClick={older}>{t('frame.history.older')}</Button>}
    </>
  );
}

/** More than these are folded away. */
const shownDetails = 3;

const kindIcons = { undo: Undo2, redo: Redo2, restore: RotateCcw } as const;

function Line({ line }: { readonly line: HistoryLine }) {
  const t = useText();
  const zone = useModel()?.timeZone ?? 'UTC';
  const { side } = line.actor;
  const Icon = line.kind === 'do' ? null : kindIcons[line.kind];
  return (
    <li className={css.line} data-plain="change" data-testid={`history-line-${line.seq}`}>
      <p className={css.who}>
        {side !== 'facilitator' && <SideMark side={side} />}
        <span>{line.who ?? t(`app.side.${side}`)}</span>
        <time dateTime={line.time}>{t.formats.instant(line.time, zone)}</time>
      </p>
      <p className={css.what}>
        {Icon !== null && (
          <Icon size="0.95rem" aria-hidden className={line.kind === 'restore' ? undefined : css.mirrored} />
        )}
        <span>{t(line.text, line.params)}</span>
      </p>
      {line.details.length > shownDetails ? (
        <details className={css.details}>
          <summary>{t('frame.history.details', { count: line.details.length })}</summary>
          <Details of={line} />
        </details>
      ) : (
        <div className={css.details}>
          <Details of={line} />
        </div>
      )}
    </li>
  );
}

function Details({ of }: { readonly of: HistoryLine }) {
  const t = useText();
  return (
    <ul>
      {of.details.map((detail) => (
        <li key={`${detail.text} ${JSON.stringify(detail.params)}`}>{t(detail.text, detail.params)}</li>
      ))}
    </ul>
  );
}
