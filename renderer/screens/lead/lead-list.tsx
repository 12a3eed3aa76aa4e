import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { LeadFilter, LeadResult } from '#shared/engine/results.ts';
import type { Model } from '#shared/model/model.ts';
import { stageName } from '#shared/text/names.ts';
import { setView, showLead, useView } from '../../state/view-store.ts';
import { describeHeld } from '../../text/describe-held.ts';
import { useText } from '../../text/use-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { filterName } from './filter-name.ts';
import { LeadFilters } from './lead-filters.tsx';
import css from './lead-list.module.css';
import { useAnswer } from './use-answer.ts';

const pageSize = 50;

/** The leads of a grade, a stage, or those that are sought, a page at a time. */
export function LeadList({ model }: { readonly model: Model }) {
  const t = useText();
  const filter = useView((view) => view.leadFilter);
  const [place, setPlace] = useState({ filter, from: 0 });
  // A new filter begins at its first page.
  const from = place.filter === filter ? place.from : 0;
  const setFrom = (next: number) => setPlace({ filter, from: next });
  const question = useMemo(() => ({ filter, from, count: pageSize }), [filter, from]);
  const { answer } = useAnswer('leads', question);
  const change = useCallback((next: LeadFilter) => setView({ leadFilter: next }), []);
  const { number } = t.formats;
  return (
    <div className={css.screen} data-testid="lead-list">
      <header className={css.head}>
        <div>
          <h1>{filterName(t, model, filter)}</h1>
          {answer !== null && <p data-testid="lead-total">{t('frame.leads', { count: answer.total })}</p>}
        </div>
        <LeadFilters model={model} filter={filter} onChange={change} />
      </header>
      <div className={css.table}>
        <table>
          <thead>
            <tr>
              <th>{t('lead.name')}</th>
              <th>{t('lead.grade')}</th>
              <th className={css.number}>{t('model.dimension.fit')}</th>
              <th className={css.number}>{t('model.dimension.engagement')}</th>
              <th>{t('lead.stage')}</th>
              <th>{t('lead.why')}</th>
              <th>{t('lead.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {answer?.leads.map((lead, i) => (
              <LeadRow key={lead.row} lead={lead} at={answer.from + i} place={i} model={model} />
            ))}
          </tbody>
        </table>
        {answer !== null && answer.total === 0 && <p className={css.none}>{t('lead.none')}</p>}
      </div>
      {answer !== null && answer.total > 0 && (
        <footer className={css.pages}>
          <IconButton
            icon={ChevronLeft}
            label={t('lead.pageBefore')}
            onClick={() => setFrom(Math.max(0, from - pageSize))}
            disabled={from === 0}
            mirrored
            testId="lead-page-before"
          />
          <span data-testid="lead-page">
            {t('lead.page', {
              first: number(answer.from + 1),
              last: number(answer.from + answer.leads.length),
              all: number(answer.total),
            })}
          </span>
          <IconButton
            icon={ChevronRight}
            label={t('lead.pageAfter')}
            onClick={() => setFrom(from + pageSize)}
            disabled={from + pageSize >= answer.total}
            mirrored
            testId="lead-page-after"
          />
        </footer>
      )}
    </div>
  );
}

type LeadRowProps = { lead: LeadResult; at: number; place: number; model: Model };

function LeadRow({ lead, at, place, model }: LeadRowProps) {
  const t = useText();
  const { number } = t.formats;
  return (
    <tr onClick={() => showLead(lead.row, at)} data-testid={`lead-row-${place}`}>
      <td>
        <button type="button" className={css.open} onClick={() => showLead(lead.row, at)}>
          <b dir="auto">{lead.name}</b>
          {lead.id !== lead.name && <span dir="auto">{lead.id}</span>}
        </button>
      </td>
      <td>
        <b className={css.grade}>{lead.grade}</b>
      </td>
      <td className={css.number}>
        <bdi>{number(lead.fit / 100, 2)}</bdi>
      </td>
      <td className={css.number}>
        <bdi>{number(lead.engagement / 100, 2)}</bdi>
      </td>
      <td>{stageName(model, lead.stage, t)}</td>
      <td className={css.why}>{describeHeld(t, model, lead.heldBecause)}</td>
      <td>{t(`lead.outcome.${lead.outcome ?? 'none'}`)}</td>
    </tr>
  );
}
