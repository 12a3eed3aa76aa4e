import { Grid3x3, Zap } from 'lucide-react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { Command } from '#shared/commands/command.ts';
import { gradeLetters, gradeNumbers } from '#shared/model/grade.ts';
import type { DimensionName } from '#shared/model/group.ts';
import type { CellId } from '#shared/model/ids.ts';
import { edit, tryOut } from '../inspector/edit.ts';
import { useKeySteps } from '../inspector/key-steps.ts';
import { select, useView } from '../state/view-store.ts';
import { useModel } from '../state/workshop-store.ts';
import { useText } from '../text/use-text.ts';
import { AgreementLine } from '../ui/agreement-line.tsx';
import { meant } from '../ui/meaning.tsx';
import { PointsField } from '../ui/points-field.tsx';
import type { MatrixCard, MatrixCell } from './canvas-node.ts';
import { CardHandles } from './connect/card-handles.tsx';
import css from './matrix.module.css';
import { stepOfKey, usePainting } from './paint-cells.ts';
import type { ZoomLevel } from './zoom-level.ts';

type Props = { readonly card: MatrixCard; readonly selected: boolean; readonly level: ZoomLevel };

/** The grade matrix is its node: every cell with its leads and what is done with them, and what sales gets in all. */
export function MatrixFace({ card, selected, level }: Props) {
  const { painting, onPointerDown, justPainted } = usePainting();
  const paintStep = useKeySteps();
  const presenting = useView((view) => view.presenting);
  const columns = {
    gridTemplateColumns: `${level === 'near' ? '2.25rem' : '1.5rem'} repeat(${card.columns}, minmax(0, 1fr))`,
  };
  return (
    <div className={css.whole} data-level={level} data-painting={painting || undefined}>
      <div className={selected ? `${css.matrix} ${css.selected}` : css.matrix}>
        <div className={css.edge}>
          <AgreementLine agreed={card.agreed} />
        </div>
        <div className={css.head} style={columns}>
          <span />
          {gradeNumbers.slice(0, card.columns).map((number, i) => (
            <AxisLabel key={number} dimension="engagement" index={i} name={`${number}`} level={level} />
          ))}
        </div>
        <div className={css.rows}>
          {gradeLetters.slice(0, card.rows).map((letter, row) => (
            <div key={letter} className={css.row} style={columns} data-row="">
              <AxisLabel dimension="fit" index={row} name={letter} level={level} />
              {card.cells.slice(row * card.columns, (row + 1) * card.columns).map((cell) => (
                <CellButton
                  key={cell.cell.grade}
                  cell={cell}
                  onHold={presenting ? null : onPointerDown}
                  justPainted={justPainted}
                  paintStep={paintStep}
                />
              ))}
            </div>
          ))}
        </div>
      </div>
      <div className={css.foot}>
        <Legend card={card} />
        {level === 'far' && <FarSum card={card} />}
      </div>
    </div>
  );
}

type CellProps = {
  readonly cell: MatrixCell;
  /** The hand goes down on it: what is dragged from here paints. Null while presenting. */
  readonly onHold: ((id: string) => void) | null;
  readonly justPainted: () => boolean;
  readonly paintStep: (of: string, command: Command) => void;
};

function CellButton({ cell: { cell, action, leads }, onHold, justPainted, paintStep }: CellProps) {
  const t = useText();
  const chosen = useView((view) => view.selection?.kind === 'cell' && view.selection.id === cell.id);
  const words = action || t('canvas.noActionYet');
  const label =
    leads === null
      ? t('canvas.cellNoLeads', { grade: cell.grade, action: words })
      : t('canvas.cell', { grade: cell.grade, count: leads, action: words });
  const choose = (event: MouseEvent) => {
    event.stopPropagation();
    if (!justPainted()) select({ kind: 'cell', id: cell.id });
  };
  return (
    <div className={css.place}>
      <CardHandles of={`cell:${cell.id}`} into={false} />
      <button
        type="button"
        className={`${css.cell} nodrag nopan`}
        data-heat={cell.rating}
        aria-pressed={chosen}
        {...meant(`${label}. ${t('meaning.cell')}`)}
        tabIndex={-1}
        onClick={choose}
        onPointerDown={(event) => event.button === 0 && onHold?.(cell.id)}
        onKeyDown={(event) => stepThroughCells(event, onHold === null ? null : paintStep)}
        data-cell=""
        data-cell-id={cell.id}
        data-testid={`cell-${cell.grade}`}
      >
        {leads !== null && <span className={css.unseen}>{cell.grade} </span>}
        {leads !== null && <bdi className={css.leads}>{t.formats.number(leads)}</bdi>}
        {leads === null && <span className={css.grade}>{cell.grade}</span>}
        <span className={css.action} dir="auto">
          {words}
        </span>
      </button>
    </div>
  );
}

/** Arrow keys go from cell to cell, with Shift they paint; Escape goes back to the matrix as a card. */
function stepThroughCells(event: KeyboardEvent<HTMLButtonElement>, paint: CellProps['paintStep'] | null): void {
  const here = event.currentTarget;
  const cells = [...(here.closest('.react-flow__node')?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
  const columns = here.closest('[data-row]')?.querySelectorAll('[data-cell]').length ?? 1;
  const step = stepOfKey(event.key, columns);
  if (step !== undefined) {
    event.preventDefault();
    event.stopPropagation();
    const next = cells[cells.indexOf(here) + step];
    const [from, to] = [here.dataset.cellId, next?.dataset.cellId] as (CellId | undefined)[];
    if (event.shiftKey && paint !== null && from !== undefined && to !== undefined) {
      paint('cells', { type: 'cell.paint', from, to: [to] });
    }
    next?.focus();
  }
  if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
  if (event.key === 'Escape') {
    event.stopPropagation();
    here.closest<HTMLElement>('.react-flow__node')?.focus();
  }
}

type AxisProps = {
  readonly dimension: DimensionName;
  readonly index: number;
  readonly name: string;
  readonly level: ZoomLevel;
};

/** A grade's letter or number; from near with the points at which it begins, tried out as they are typed. */
function AxisLabel({ dimension, index, name, level }: AxisProps) {
  const t = useText();
  const model = useModel();
  const presenting = useView((view) => view.presenting);
  if (model === null) return null;
  const { id, thresholds } = model[dimension];
  const at = thresholds[index];
  const above = thresholds[index - 1] ?? 0;
  const range =
    at === undefined
      ? t('canvas.gradeBelow', { grade: name, points: t.formats.points(above) })
      : t('canvas.gradeFrom', { grade: name, points: t.formats.points(at) });
  const moved = (points: number): Command => ({ type: 'dimension.setThreshold', id, index, at: points });
  const label = (
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
  if (level !== 'near' || at === undefined || presenting) return label;
  return (
    <span className={`${css.threshold} nodrag nopan`}>
      {label}
      <PointsField
        bare
        label={range}
        value={at}
        onCommit={(points) => points !== null && void edit(moved(points))}
        onDraft={(points) => tryOut(points === null ? null : moved(points))}
        testId={`canvas-threshold-${dimension}-${index}`}
      />
    </span>
  );
}

/** From far one number stands for the lines below the matrix: what is handed over, or why there is none. */
function FarSum({ card }: { readonly card: MatrixCard }) {
  const t = useText();
  return (
    <p className={css.farSum} data-testid="matrix-far">
      <Grid3x3 size="1em" aria-hidden />
      <span>{t(card.handedOver === null ? 'canvas.noLeadsYet' : 'canvas.handedOver')}</span>
      {card.handedOver !== null && <b {...meant(t('meaning.handedOver'))}>{t.formats.number(card.handedOver)}</b>}
    </p>
  );
}

/** What sales gets, by action; the lines add up to what is handed over. */
function Legend({ card }: { readonly card: MatrixCard }) {
  const t = useText();
  const number = (leads: number | null) => (leads === null ? '' : t.formats.number(leads));
  return (
    <ul className={css.legend}>
      {card.legend.map((row) => (
        <li key={row.action} data-meaning={t('meaning.byAction')}>
          <span className={css.swatch} data-heat={row.rating} />
          <span className={css.what} dir="auto" title={row.action}>
            {row.action || t('canvas.noActionYet')}
          </span>
          <span className={css.grades}>{row.grades.join(' ')}</span>
          <span className={css.sum}>
            <bdi>{number(row.leads)}</bdi>
          </span>
        </li>
      ))}
      {card.fastTracked > 0 && (
        <li data-meaning={t('meaning.fastTracked')}>
          <Zap size="1em" aria-hidden />
          <span className={css.what}>{t('canvas.fastTrack')}</span>
          <span className={css.sum}>
            <bdi>{number(card.fastTracked)}</bdi>
          </span>
        </li>
      )}
      {card.heldBack > 0 && (
        <li data-meaning={t('meaning.heldBack')}>
          <span className={css.what} title={t('canvas.heldBack')}>
            {t('canvas.heldBack')}
          </span>
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
