import { useEffect, useState } from 'react';
import type { HistoryLine } from '#shared/bridge/contract.ts';
import { ask } from '../../bridge/accord.ts';
import { useWorkshop } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import css from './agree.module.css';
import { changesAfter } from './changes-after.ts';

const shown = 3;

/** What was edited after a signature, newest first, in the words of the history. */
export function SinceThen({ at }: { readonly at: string }) {
  const t = useText();
  const state = useWorkshop((s) => s.open?.state ?? null);
  const [lines, setLines] = useState<readonly HistoryLine[]>([]);
  useEffect(() => {
    if (state === null) return;
    let here = true;
    void ask('history.list', { before: null, count: 100 }).then((answer) => {
      if (here && answer.ok) setLines(changesAfter(answer.value, at));
    });
    return () => {
      here = false;
    };
  }, [at, state]);
  if (lines.length === 0) return null;
  return (
    <>
      <p className={css.small}>{t('agree.stale.since')}</p>
      <ul className={css.since} data-plain="change">
        {lines.slice(0, shown).map((line) => (
          <li key={line.seq}>{t(line.text, line.params)}</li>
        ))}
        {lines.length > shown && <li>{t('agree.stale.more', { count: lines.length - shown })}</li>}
      </ul>
    </>
  );
}
