import { memo } from 'react';
import type { Simulation } from '#shared/engine/results.ts';
import { oneOf } from '#shared/engine/table/query.ts';
import { gradeLetters, gradeNumbers } from '#shared/model/grade.ts';
import { textIn } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import { showLeads } from '../../state/view-store.ts';
import { useText } from '../../text/use-text.ts';
import { meant } from '../../ui/meaning.tsx';
import css from './grade-matrix.module.css';

type GradeMatrixProps = { readonly model: Model; readonly simulation: Simulation };

/** What happens to the leads of each grade, and how many they are. A cell opens its leads. */
export const GradeMatrix = memo(function GradeMatrix({ model, simulation }: GradeMatrixProps) {
  const rows = model.fit.thresholds.length + 1;
  const columns = model.engagement.thresholds.length + 1;
  const leadsOf = new Map(simulation.cells.map(({ grade, leads }) => [grade, leads]));
  return (
    <div className={css.frame}>
      <section className={css.matrix} style={{ gridTemplateColumns: `1.5rem repeat(${columns}, minmax(0, 1fr))` }}>
        <span />
        {gradeNumbers.slice(0, columns).map((number) => (
          <b key={number} className={css.head} data-plain="code">
            {number}
          </b>
        ))}
        {gradeLetters.slice(0, rows).map((letter, row) => (
          <Row key={letter} letter={letter}>
            {model.cells.slice(row * columns, (row + 1) * columns).map((cell) => {
              const leads = leadsOf.get(cell.grade) ?? 0;
              return <MatrixCell key={cell.id} cell={cell} leads={leads} />;
            })}
          </Row>
        ))}
      </section>
    </div>
  );
});

type MatrixCellProps = { readonly cell: Model['cells'][number]; readonly leads: number };

const MatrixCell = memo(function MatrixCell({ cell, leads }: MatrixCellProps) {
  const t = useText();
  const action = textIn(cell.action, t.language) || t(`model.destination.${cell.destination}`);
  return (
    <button
      type="button"
      className={css.cell}
      data-heat={cell.rating}
      {...meant(`${t('simulate.cell', { grade: cell.grade, count: leads, action })}. ${t('meaning.cell')}`)}
      onClick={() => showLeads(oneOf('grade', cell.grade))}
      data-testid={`cell-${cell.grade}`}
    >
      <span className={css.unseen}>{cell.grade} </span>
      <b>{t.formats.number(leads)}</b>
      <span dir="auto">{action}</span>
    </button>
  );
});

function Row({ letter, children }: { letter: string; children: React.ReactNode }) {
  return (
    <>
      <b className={css.head}>{letter}</b>
      {children}
    </>
  );
}
