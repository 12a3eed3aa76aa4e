import { Zap } from 'lucide-react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { gradeLetters, gradeNumbers } from '#shared/model/grade.ts';
import type { DimensionName } from '#shared/model/group.ts';
import { select, useView } from '../state/view-store.ts';
import { useModel } from '../state/workshop-store.ts';
import { useText } from '../text/use-text.ts';
import { AgreementLine } from '../ui/agreement-line.tsx';
import type { MatrixCard, MatrixCell } from './canvas-node.ts';
import css from './matrix.module.css';
import type { ZoomLevel } from './zoom-level.ts';

type Props = { readonly card: MatrixCard; readonly selected: boolean; readonly level: ZoomLevel };

/** The grade matrix is its node: every cell with its leads and what is done with them, and what sales gets in all. */
export function MatrixFace({ card, selected, level }: Props) {
  const columns = { gridTemplateColumns: `1.5rem repeat(${card.columns}, minmax(0, 1fr))` };
  return (
    <div className={css.whole} data-level={level}>
      <div className={selected ? `${css.matrix} ${css.selected}` : css.matrix}>
        <div className={css.edge}>
          <AgreementLine agreed={card.agreed} />
        </div>
        <div className={css.head} style={columns}>
          <span />
          {gradeNumbers.slice(0, card.columns).map((number, i) => (
            <AxisLabel key={number} dimension="engagement" index={i} name={`${number}`} />
          ))}
        </div>
        <div className={css.rows}>
          {gradeLetters.slice(0, card.rows).map((letter, row) => (
            <div key={letter} className={css.row} style={columns}>
              <AxisLabel dimension="fit" index={row} name={letter} />
              {card.cells.slice(row * card.columns, (row + 1) * card.columns).map((cell) => (
                <CellButton key={cell.cell.grade} cell={cell} />
              ))}
            </div>
          ))}
        </div>
      </div>
      <Legend card={card} />
    </div>
  );
}

function CellButton({ cell: { cell, action, leads } }: { readonly cell: MatrixCell }) {
  const t = useText();
  const chosen = useView((view) => view.selection?.kind === 'cell' && view.selection.id === cell.id);
  const words = action || t('canvas.noActionYet');
  const label =
    leads === null
      ? t('canvas.cellNoLeads', { grade: cell.grade, action: words })
      : t('canvas.cell', { grade: cell.grade, count: leads, action: words });
  const choose = (event: MouseEvent) => {
    event.stopPropagation();
    select({ kind: 'cell', id: cell.id });
  };
  return (
    <button
      type="button"
      className={`${css.cell} ${css[`heat${cell.rating}`]} nodrag nopan`}
      aria-label={label}
      aria-pressed={chosen}
      data-meaning={`${label}. ${t('meaning.cell')}`}
      tabIndex={-1}
      onClick={choose}
      onKeyDown={stepThroughCells}
      data-cell=""
      data-testid={`cell-${cell.grade}`}
    >
      {leads !== null && <bdi className={css.leads}>{t.formats.number(leads)}</bdi>}
      {leads === null && <span className={css.grade}>{cell.grade}</span>}
      <span className={css.action} dir="auto">
        {words}
      </span>
    </button>
  );
}

/** Arrow keys go from cell to cell; Escape goes back to the matrix as a card. */
function stepThroughCells(event: KeyboardEvent<HTMLButtonElement>): void {
  const here = event.currentTarget;
  const cells = [...(here.closest('[data-id]')?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
  const columns = here.parentElement?.querySelectorAll('[data-cell]').length ?? 1;
  const onward = document.documentElement.dir === 'rtl' ? -1 : 1;
  const step = { ArrowRight: onward, ArrowLeft: -onward, ArrowDown: columns, ArrowUp: -columns }[event.key];
  if (step !== undefined) {
    event.preventDefault();
    event.stopPropagation();
    cells[cells.indexOf(here) + step]?.focus();
  }
  if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
  if (event.key === 'Escape') {
    event.stopPropagation();
    here.closest<HTMLElement>('[data-id]')?.focus();
  }
}

function AxisLabel({ dimension, index, name }: { dimension: DimensionName; index: number; name: string }) {
  const t = useText();
  const model = useModel();
  if (model === null) return null;
  const { id, thresholds } = model[dimension];
  const at = thresholds[index];
  const above = thresholds[index - 1] ?? 0;
  const range =
    at === undefined
      ? t('canvas.gradeBelow', { grade: name, points: t.formats.points(above) })
      : t('canvas.gradeFrom', { grade: name, points: t.formats.points(at) });
  return (
    <button
      type="button"
      className={`${css.axis} nodrag nopan`}
      aria-label={`${t(`canvas.axis.${dimension}`)}. ${range}`}
      data-meaning={`${range}. ${t('meaning.threshold')}`}
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation();
        select({ kind: 'dimension', id });
      }}
      data-testid={`axis-${dimension}-${index}`}
    >
      {name}
    </button>
  );
}

/** What sales gets, by action; the lines add up to what is handed over. */
function Legend({ card }: { readonly card: MatrixCard }) {
  const t = useText();
  const number = (leads: number | null) => (leads === null ? '' : t.formats.number(leads));
  return (
    <ul className={css.legend}>
      {card.legend.map((row) => (
        <li key={row.action}>
          <span className={`${css.swatch} ${css[`heat${row.rating}`]}`} />
          <span className={css.what} dir="auto">
            {row.action || t('canvas.noActionYet')}
          </span>
          <span className={css.grades}>{row.grades.join(' ')}</span>
          <span className={css.sum}>
            <bdi>{number(row.leads)}</bdi>
          </span>
        </li>
      ))}
      {card.fastTracked > 0 && (
        <li>
          <Zap size="1em" aria-hidden />
          <span className={css.what}>{t('canvas.fastTrack')}</span>
          <span className={css.sum}>
            <bdi>{number(card.fastTracked)}</bdi>
          </span>
        </li>
      )}
      {card.heldBack > 0 && (
        <li>
          <span className={css.swatch} />
          <span className={css.what}>{t('canvas.heldBack')}</span>
          <span className={css.sum}>
            <bdi>−{number(card.heldBack)}</bdi>
          </span>
        </li>
      )}
      <li className={css.total}>
        <span className={css.what}>{t('canvas.handedOver')}</span>
        <span className={css.sum} data-testid="handed-over">
          <bdi data-meaning={t('meaning.handedOver')}>{number(card.handedOver)}</bdi>
        </span>
      </li>
    </ul>
  );
}
