import { ChevronDown, ChevronUp } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Model } from '#shared/model/model.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ColumnRow } from './column-row.tsx';
import { folded } from './folded.ts';
import css from './import.module.css';
import type { Mapping } from './mapping.ts';

type Props = { readonly mapping: Mapping; readonly selected: string; readonly model: Model };

/** Every column of the file. Of many, those that are all sure are folded; up and down move between the names. */
export function ColumnTable({ mapping, selected, model }: Props) {
  const t = useText();
  const [showSure, setShowSure] = useState(false);
  const body = useRef<HTMLTableSectionElement>(null);
  const { open, sure } = folded(mapping);
  const shown = showSure ? mapping.profile.columns.map(({ key }) => key) : open;
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const names = [...(body.current?.querySelectorAll<HTMLElement>('[data-column-name]') ?? [])];
    const at = names.indexOf(document.activeElement as HTMLElement);
    const next = at < 0 ? undefined : names[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <>
      <table className={`${css.table} ${css.columns}`}>
        <thead>
          <tr>
            <th scope="col">{t('importScreen.head.column')}</th>
            <th scope="col">{t('importScreen.head.looksLike')}</th>
            <th scope="col">{t('importScreen.head.becomes')}</th>
            <th scope="col">{t('importScreen.head.suggestion')}</th>
            <th scope="col">
              <span className={css.legend}>
                <span className={css.key}>
                  <i className={css.keyKnown} /> {t('importScreen.head.known')}
                </span>
                <span className={css.key}>
                  <i className={css.keyHidden} /> {t('importScreen.head.hidden')}
                </span>
              </span>
            </th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={move}>
          {shown.map((key) => (
            <ColumnRow key={key} columnKey={key} mapping={mapping} model={model} selected={key === selected} />
          ))}
        </tbody>
      </table>
      {sure.length > 0 && (
        <Button
          icon={showSure ? ChevronUp : ChevronDown}
          kind="quiet"
          small
          onClick={() => setShowSure(!showSure)}
          testId="import-more-columns"
        >
          <span data-plain="choice">
            {showSure ? t('importScreen.fewer') : t('importScreen.more', { count: sure.length })}
          </span>
        </Button>
      )}
    </>
  );
}
