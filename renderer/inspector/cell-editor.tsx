import { Plus, X } from 'lucide-react';
import { oneOf } from '#shared/engine/table/query.ts';
import type { Model } from '#shared/model/model.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { owner } from '#shared/model/scalars.ts';
import { useSimulation } from '../state/simulation-store.ts';
import { showLeads } from '../state/view-store.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Select } from '../ui/select.tsx';
import { DurationFields } from './duration-fields.tsx';
import { edit } from './edit.ts';
import { LineField, Section } from './fields.tsx';
import css from './inspector.module.css';
import { LiveCount, useAllLeads } from './live-count.tsx';
import { MatrixPainter } from './matrix/matrix-painter.tsx';

type Cell = RecordOf<'cell'>;
const ratings = [0, 1, 2, 3, 4, 5] as const;

/** What happens to the leads of one grade (G2). */
export function CellEditor({ cell, model }: { readonly cell: Cell; readonly model: Model }) {
  const t = useText();
  const all = useAllLeads();
  const count = useSimulation()?.cells.find((c) => c.grade === cell.grade);
  const change = (set: Partial<Omit<Cell, 'id' | 'modelId'>>) => void edit({ type: 'cell.change', id: cell.id, set });
  return (
    <>
      <LiveCount
        of="cell"
        count={count?.leads ?? null}
        noun={t('inspector.count.cell', { all, grade: cell.grade })}
        outcomes={count?.outcomes ?? null}
      />
      <MatrixPainter model={model} chosen={cell.id} />
      <LineField
        label={t('inspector.cell.action')}
        value={cell.action}
        onCommit={(action) => change({ action })}
        testId="edit-action"
      />
      <Select
        label={t('inspector.cell.destination')}
        value={cell.destination}
        options={(['sales', 'nurture', 'none'] as const).map((to) => ({
          value: to,
          label: t(`model.destination.${to}`),
        }))}
        onChange={(destination) => change({ destination })}
        testId="edit-destination"
      />
      <Select
        label={t('inspector.cell.owner')}
        value={cell.owner}
        options={owner.options.map((side) => ({ value: side, label: t(`app.side.${side}`) }))}
        onChange={(side) => change({ owner: side })}
      />
      <Section title={t('inspector.cell.rating')}>
        <div className={css.ratings}>
          {ratings.map((rating) => (
            <label key={rating} className={css.rating} data-heat={rating}>
              <input
                type="radio"
                name={`rating-${cell.id}`}
                checked={cell.rating === rating}
                aria-label={t('inspector.cell.ratingOf', { rating })}
                onChange={() => change({ rating })}
                data-testid={`rating-${rating}`}
              />
              {t.formats.number(rating)}
            </label>
          ))}
        </div>
      </Section>
      <Section title={t('inspector.cell.timeToAct')}>
        {cell.timeToAct === null ? (
          <>
            <p className={css.hint}>{t('inspector.cell.noTime')}</p>
            <Button
              small
              icon={Plus}
              onClick={() => change({ timeToAct: { amount: 1, unit: 'days', clock: 'business' } })}
              testId="add-time"
            >
              {t('inspector.cell.addTime')}
            </Button>
          </>
        ) : (
          <div className={css.row}>
            <DurationFields value={cell.timeToAct} onCommit={(timeToAct) => change({ timeToAct })} />
            <IconButton
              icon={X}
              label={t('inspector.removePart', { name: t('inspector.cell.timeToAct') })}
              onClick={() => change({ timeToAct: null })}
            />
          </div>
        )}
      </Section>
      {count !== undefined && count.leads > 0 && (
        <Button wide onClick={() => showLeads(oneOf('grade', cell.grade))} testId="show-leads">
          {t('inspector.cell.showLeads')}
        </Button>
      )}
    </>
  );
}
