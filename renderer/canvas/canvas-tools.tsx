import { useStore } from '@xyflow/react';
import { ListTree, Maximize, Minus, Plus, Rows3, SquareDashedMousePointer, Workflow, Wrench, X } from 'lucide-react';
import { memo, useState } from 'react';
import { useView } from '../state/view-store.ts';
import { useText } from '../text/use-text.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { meant } from '../ui/meaning.tsx';
import css from './canvas.module.css';
import { layoutAll } from './layout/layout-cards.ts';
import { BoardTools } from './notes/board-tools.tsx';
import { usePaging } from './notes/pages.ts';

type ToolsProps = {
  readonly onZoom: (by: 'in' | 'out' | 'whole') => void;
  readonly onFit: () => void;
  readonly legend: boolean;
  readonly onLegend: (shown: boolean) => void;
  /** Null while every card stands where the projection puts it. */
  readonly onTidy: (() => void) | null;
  /** Dragging on the canvas picks cards instead of moving it. */
  readonly lasso: boolean;
  readonly onLasso: (on: boolean) => void;
};

/** On a canvas as low as this, tools at hand would lie over the cards at the foot of the lanes. */
const low = 620;

/**
 * Zoom, fit and what stands beside the model, at the foot of the canvas; on a low one behind a button. Before an audience
 * only what helps to look, and to write down what is said: nothing that moves cards.
 */
export const CanvasTools = memo(function CanvasTools(props: ToolsProps) {
  const t = useText();
  const isLow = useStore((store) => store.height > 0 && store.height < low);
  const [open, setOpen] = useState(false);
  const paging = usePaging();
  if (!isLow) return <Toolbars {...props} />;
  const opener = (
    <div className={css.tools}>
      <IconButton
        icon={open ? X : Wrench}
        label={t('canvas.moreTools')}
        onClick={() => setOpen(!open)}
        pressed={open}
        testId="canvas-tools"
      />
    </div>
  );
  // The pages of a presentation are turned at the end of the foot.
  if (paging) {
    return (
      <div className={css.toolbars}>
        {opener}
        {open && <Toolbars {...props} />}
      </div>
    );
  }
  return (
    <>
      {open ? <Toolbars {...props} /> : <span />}
      {opener}
    </>
  );
});

function Toolbars({ onZoom, onFit, legend, onLegend, onTidy, lasso, onLasso }: ToolsProps) {
  const t = useText();
  const presenting = useView((view) => view.presenting);
  return (
    <div className={css.toolbars}>
      <div className={css.tools} role="toolbar" aria-label={t('canvas.tools')}>
        <IconButton icon={Minus} label={t('canvas.zoomOut')} onClick={() => onZoom('out')} testId="zoom-out" />
        <button
          type="button"
          className={css.zoom}
          {...meant(t('meaning.zoom'))}
          onClick={() => onZoom('whole')}
          data-testid="zoom-level"
        >
          <ZoomPercent />
        </button>
        <IconButton icon={Plus} label={t('canvas.zoomIn')} onClick={() => onZoom('in')} testId="zoom-in" />
        <IconButton icon={Maximize} label={t('canvas.fit')} onClick={onFit} testId="zoom-fit" />
        <IconButton
          icon={ListTree}
          label={t('canvas.legend')}
          onClick={() => onLegend(!legend)}
          pressed={legend}
          testId="legend-toggle"
        />
        {onTidy !== null && !presenting && (
          <IconButton
            icon={Rows3}
            label={t('canvas.tidy')}
            onClick={() => {
              // The button goes when all is tidy; the focus stays in the toolbar.
              document.querySelector<HTMLElement>('[data-testid="legend-toggle"]')?.focus();
              onTidy();
            }}
            testId="tidy"
          />
        )}
        {!presenting && (
          <>
            <IconButton
              icon={SquareDashedMousePointer}
              label={t('canvas.lasso')}
              onClick={() => onLasso(!lasso)}
              pressed={lasso}
              testId="lasso"
            />
            <IconButton icon={Workflow} label={t('actions.arrange.layout')} onClick={layoutAll} testId="layout" />
          </>
        )}
      </div>
      <BoardTools />
    </div>
  );
}

/** By itself, since it changes in every frame of a zoom and the tools around it do not. */
function ZoomPercent() {
  const t = useText();
  return useStore((store) => t.formats.percent(store.transform[2], 0));
}
