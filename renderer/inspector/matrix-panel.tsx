import { SlidersHorizontal } from 'lucide-react';
import { textIn } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import { useSimulation } from '../state/simulation-store.ts';
import { select } from '../state/view-store.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Section } from './fields.tsx';
import { Histogram } from './histogram.tsx';
import css from './inspector.module.css';
import { GradeCount } from './matrix/grade-count.tsx';
import { MatrixPainter } from './matrix/matrix-painter.tsx';

/** The matrix as a whole: its cells to be painted, where both totals are cut, and every cell with its action. */
export function MatrixPanel({ model }: { readonly model: Model }) {
  const t = useText();
  const simulation = useSimulation();
  return (
    <>
      <MatrixPainter model={model} chosen={null} />
      {[model.fit, model.engagement].map((dimension) => (
        <Section
          key={dimension.id}
          title={t(`model.dimension.${dimension.name}`)}
          action={<GradeCount dimension={dimension} />}
        >
          <Histogram dimension={dimension} />
          <Button
            small
            icon={SlidersHorizontal}
            onClick={() => select({ kind: 'dimension', id: dimension.id })}
            testId={`edit-thresholds-${dimension.name}`}
          >
            {t('inspector.dimension.edit', { name: t(`model.dimension.${dimension.name}`) })}
          </Button>
        </Section>
      ))}
      <ul className={css.cells}>
        {model.cells.map((cell) => (
          <li key={cell.id}>
            <button type="button" className={css.cellLine} onClick={() => select({ kind: 'cell', id: cell.id })}>
              <span className={css.cellGrade} data-heat={cell.rating}>
                {cell.grade}
              </span>
              <span dir="auto">{textIn(cell.action, t.language) || t('canvas.noActionYet')}</span>
              {simulation !== null && (
                <span className={css.cellLeads} data-meaning={t('meaning.cell')}>
                  <bdi>{t.formats.number(simulation.cells.find((c) => c.grade === cell.grade)?.leads ?? 0)}</bdi>
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
