import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import type { Explanation } from '#shared/engine/results.ts';
import { describeHeld } from '#shared/exchange/leads/describe-held.ts';
import { textIn } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import { stageName } from '#shared/text/names.ts';
import { ScreenLayout } from '../../frame/screen-layout.tsx';
import { useAnswer } from '../../state/use-answer.ts';
import { backToTable, showLead, useView } from '../../state/view-store.ts';
import { Emphasised } from '../../text/emphasised.tsx';
import { useText } from '../../text/use-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { GateList } from './gate-list.tsx';
import { LeadFacts } from './lead-facts.tsx';
import css from './lead-view.module.css';
import { MovesUp } from './moves-up.tsx';
import { useTableQuery } from './table/use-columns.ts';
import { Waterfall } from './waterfall.tsx';

/** One lead: where it stands, every point and where it came from, each gate, each fact. */
export function LeadView({ model, row }: { readonly model: Model; readonly row: number }) {
  const t = useText();
  const question = useMemo(() => ({ row }), [row]);
  const { answer } = useAnswer('explain', question);
  if (answer === null || answer.lead.row !== row) return <p className={css.waiting}>{t('app.loading')}</p>;
  return (
    <ScreenLayout
      testId="lead-view"
      asideWidth="wide"
      asideLabel={t('lead.gates')}
      aside={
        <div className={css.aside}>
          <MovesUp key={row} model={model} row={row} />
          <GateList model={model} explanation={answer} />
          <LeadFacts model={model} explanation={answer} />
        </div>
      }
    >
      <article className={css.lead}>
        <Head model={model} explanation={answer} />
        <Waterfall model={model} explanation={answer} dimension="fit" />
        <Waterfall model={model} explanation={answer} dimension="engagement" />
      </article>
    </ScreenLayout>
  );
}

function Head({ model, explanation }: { readonly model: Model; readonly explanation: Explanation }) {
  const t = useText();
  const { lead } = explanation;
  const at = useView((view) => view.leadAt);
  const query = useTableQuery();
  const around = useMemo(
    () => (at === null || query === null ? null : { query, facts: [], from: Math.max(0, at - 1), count: 3 }),
    [query, at],
  );
  const { answer: page } = useAnswer('table', around);
  const neighbour = (by: -1 | 1) => {
    if (at === null || page === null) return null;
    const found = page.rows[at + by - page.from];
    return found === undefined || at + by < 0 ? null : { row: found.lead.row, at: at + by };
  };
  const step = (by: -1 | 1) => {
    const to = neighbour(by);
    if (to !== null) showLead(to.row, to.at);
  };
  return (
    <header className={css.head}>
      <nav className={css.path}>
        <button type="button" onClick={backToTable} data-testid="lead-back">
          {t('table.title')}
        </button>
        {at !== null && page !== null && (
          <>
            <ChevronRight size="0.9rem" aria-hidden className={css.arrow} />
            <span data-plain="place">{t('frame.countOf', { hits: at + 1, all: page.total })}</span>
          </>
        )}
      </nav>
      <div className={css.name}>
        <h1 dir="auto" data-testid="lead-name">
          {lead.name}
        </h1>
        {lead.id !== lead.name && <span dir="auto">{lead.id}</span>}
        {at !== null && (
          <span className={css.steps}>
            <IconButton
              icon={ChevronLeft}
              label={t('lead.before')}
              onClick={() => step(-1)}
              disabled={neighbour(-1) === null}
              mirrored
              testId="lead-before"
            />
            <IconButton
              icon={ChevronRight}
              label={t('lead.after')}
              onClick={() => step(1)}
              disabled={neighbour(1) === null}
              mirrored
              testId="lead-after"
            />
          </span>
        )}
      </div>
      <p className={css.sentence} data-testid="lead-sentence">
        <Emphasised text={standing()} />
      </p>
    </header>
  );

  function standing(): string {
    const cell = model.cells.find(({ grade }) => grade === lead.grade);
    const action = cell && (textIn(cell.action, t.language) || t(`model.destination.${cell.destination}`));
    const sentence = t('lead.stands', {
      stage: stageName(model, lead.stage, t),
      grade: lead.grade,
      action: action ?? '',
    });
    if (lead.heldBecause === '') return sentence;
    return `${sentence} ${t('lead.heldBecause', { because: describeHeld(t, model, lead.heldBecause) })}`;
  }
}
