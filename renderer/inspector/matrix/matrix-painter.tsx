import { useState } from 'react';
import { gradeLetters, gradeNumbers } from '#shared/model/grade.ts';
import type { CellId } from '#shared/model/ids.ts';
import { textIn } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import { stepOfKey, usePainting } from '../../canvas/paint-cells.ts';
import { useSimulation } from '../../state/simulation-store.ts';
import { select } from '../../state/view-store.ts';
import { useText } from '../../text/use-text.ts';
import { useKeySteps } from '../key-steps.ts';
import css from './matrix.module.css';

/** All cells in small: a click opens one; dragging from one, or Shift with the arrows, gives others what is done there. */
export function MatrixPainter({ model, chosen }: { readonly model: Model; readonly chosen: string | null }) {
  const t = useText();
  const simulation = useSimulation();
  const { painting, onPointerDown, justPainted } = usePainting();
  const paint = useKeySteps();
  const [focused, setFocused] = useState<string | null>(chosen);
  const columns = model.engagement.thresholds.length + 1;
  const first = focused ?? model.cells[0]?.id;
  return (
    <div
      className={css.painter}
      style={{ gridTemplateColumns: `1.25rem repeat(${columns}, minmax(0, 1fr))` }}
      data-painting={painting || undefined}
      data-testid="matrix-painter"
    >
      <span />
      {gradeNumbers.slice(0, columns).map((number) => (
        <span key={number} className={css.axis} data-plain="code">
          {number}
        </span>
      ))}
      {model.cells.map((cell, i) => {
        const action = textIn(cell.action, t.language) || t('canvas.noActionYet');
        const leads = simulation?.cells.find((c) => c.grade === cell.grade)?.leads;
        // The number that is seen is the first that is heard.
        const shown = leads === undefined ? cell.grade : t.formats.number(leads);
        return [
          i % columns === 0 && (
            <span key={`axis-${cell.grade}`} className={css.axis}>
              {gradeLetters[i / columns]}
            </span>
          ),
          <button
            key={cell.id}
            type="button"
            className={css.cell}
            data-heat={cell.rating}
            data-cell-id={cell.id}
            aria-pressed={cell.id === chosen}
            aria-label={`${shown} ${t('canvas.cellNoLeads', { grade: cell.grade, action })}`}
            data-meaning={`${action}. ${t('meaning.cell')}`}
            tabIndex={cell.id === first ? 0 : -1}
            onFocus={() => setFocused(cell.id)}
            onPointerDown={(event) => event.button === 0 && onPointerDown(cell.id)}
            onClick={() => !justPainted() && select({ kind: 'cell', id: cell.id })}
            onKeyDown={(event) => {
              const step = stepOfKey(event.key, columns);
              const next = step === undefined ? undefined : model.cells[i + step];
              if (step === undefined || next === undefined) return;
              event.preventDefault();
              if (event.shiftKey) paint('cells', { type: 'cell.paint', from: cell.id, to: [next.id as CellId] });
              event.currentTarget.parentElement
                ?.querySelector<HTMLElement>(`[data-cell-id="${CSS.escape(next.id)}"]`)
                ?.focus();
            }}
            data-testid={`paint-${cell.grade}`}
          >
            {shown}
            {cell.destination === 'sales' && <span className={css.sold} aria-hidden />}
          </button>,
        ];
      })}
      <p className={css.hint}>{t('matrix.paintHint')}</p>
    </div>
  );
}
