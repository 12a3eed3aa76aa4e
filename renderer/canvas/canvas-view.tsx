import '@xyflow/react/dist/base.css';
import {
  Background,
  type NodeChange,
  type NodeMouseHandler,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
} from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSimulationStore } from '../state/simulation-store.ts';
import { select, useView } from '../state/view-store.ts';
import { useRecords } from '../state/workshop-store.ts';
import { useText } from '../text/use-text.ts';
import { tidy } from './arrange/arrange-cards.ts';
import css from './canvas.module.css';
import { CanvasLegend } from './canvas-legend.tsx';
import { useCanvasMenu } from './canvas-menu.tsx';
import type { Canvas, Card } from './canvas-node.ts';
import { setCanvasNow } from './canvas-now.ts';
import { CanvasTools } from './canvas-tools.tsx';
import { cardLabel } from './card-label.ts';
import { CardNode } from './card-node.tsx';
import { ConnectDialog } from './connect/connect-dialog.tsx';
import { stopSaying } from './connect/connect-store.ts';
import { ConnectionHint } from './connect/connection-hint.tsx';
import { useConnecting } from './connect/use-connecting.ts';
import { EdgeLayer } from './edge-layer.tsx';
import { edgeLayout } from './edge-layout.ts';
import { useCanvasEye } from './eye.ts';
import { type FlowNode, flowNodes, heldNodes, ribbonsOf } from './flow-elements.ts';
import { focusOn, hoverOver, pickEdge } from './hand-store.ts';
import { LaneFoot, LaneHead, LaneSection } from './lane-nodes.tsx';
import { measuresOf } from './lanes.ts';
import { boardElements } from './notes/board-elements.ts';
import type { Standing } from './notes/board-node.ts';
import { Minimap } from './notes/minimap.tsx';
import { NoteNode } from './notes/note-node.tsx';
import { usePaging } from './notes/pages.ts';
import { titlesAbove } from './notes/project-board.ts';
import { RegionNode } from './notes/region-node.tsx';
import { useBoard } from './notes/use-board.ts';
import { useOffGateCounts } from './off-gates.ts';
import { SelectionBar } from './selection-bar.tsx';
import { keepShiftInFields } from './shift-in-fields.ts';
import { useCanvas, useDrawing } from './use-canvas.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useDrag } from './use-drag.ts';
import { useFittedView } from './use-fitted-view.ts';
import { useHeldCards } from './use-held-cards.ts';
import { useMarks } from './use-marks.ts';
import { usePicked } from './use-picked.ts';
import { useUncoveredCard } from './use-uncovered-card.ts';
import { useZoomLevels } from './use-zoom-level.ts';

const nodeTypes = {
  card: CardNode,
  laneHead: LaneHead,
  laneFoot: LaneFoot,
  laneSection: LaneSection,
  note: NoteNode,
  region: RegionNode,
};
const plain = { hideAttribution: true };
const selectNothing = () => {
  select(null);
  pickEdge(null);
  focusOn(null);
};
const selectCard: NodeMouseHandler<FlowNode> = (event, node) => {
  // With Shift a card joins those that are picked; which one the inspector shows stays.
  if ('node' in node.data && !event.shiftKey) select(node.data.node.selects);
};
const cardAt = (target: EventTarget) =>
  (target as Element).closest<HTMLElement>('.react-flow__node')?.dataset.id ?? null;
const nothing: Canvas = { nodes: [], edges: [], frames: [] };

/** The model on one canvas: lanes, cards, references, live counts. It shows the model and acts by command. */
export function CanvasView() {
  return (
    <ReactFlowProvider>
      <Flow />
    </ReactFlowProvider>
  );
}

function Flow() {
  const t = useText();
  const flow = useReactFlow<FlowNode>();
  const width = useStore((store) => store.width);
  const height = useStore((store) => store.height);
  const screen = useView((view) => view.screen);
  const counted = useSimulationStore((store) => store.simulation !== null);
  const drawing = useDrawing(width, height);
  const canvas = useCanvas(drawing.density) ?? nothing;
  const board = useBoard(drawing.density);
  const standing = useMemo((): readonly Standing[] => [...canvas.nodes, ...board], [canvas, board]);
  const { held, letGo } = useHeldCards(standing, drawing);
  const { picked, pick, chosen } = usePicked();
  const [legend, setLegend] = useState<boolean | null>(null);
  const placed = useRecords((state) => Object.keys(state.placement).length > 0);
  const [lasso, setLasso] = useState(false);
  const presenting = useView((view) => view.presenting);
  const looked = useRef<string | null>(null);
  const paging = usePaging();
  const nodes = useMemo(() => heldNodes(canvas.nodes, held), [canvas, held]);
  const label = useCallback((card: Card) => cardLabel(card, t), [t]);
  const shown = useMemo(
    () => [
      ...flowNodes(canvas, nodes, picked, drawing, label),
      ...boardElements(heldNodes(board, held), picked, drawing, t),
    ],
    [canvas, nodes, board, held, picked, drawing, label, t],
  );
  const { edges } = canvas;
  const layout = useMemo(() => edgeLayout(edges, nodes, measuresOf[drawing.density]), [edges, nodes, drawing]);
  const ribbons = useMemo(() => ribbonsOf(edges, layout.shapes, drawing), [edges, layout, drawing]);
  const { follow, ...drag } = useDrag({ standing, edges, layout, drawing, letGo });
  const { fitAll, fitCards, onMove, zoomBy, leastZoom } = useFittedView({
    ...{ flow, width, height, drawing, nodes, screen, looked },
    frames: canvas.frames,
    top: titlesAbove(board),
  });
  useZoomLevels();
  const marks = useMarks();
  useOffGateCounts();
  useUncoveredCard({ flow, width, drawing, nodes: standing, chosen });
  useCanvasEye({ flow, width, height, drawing, standing, looked, leastZoom });
  const { direction: connecting, ...connection } = useConnecting();
  const onKeyDown = useCanvasKeys({ nodes: standing, picked, drawing, flow, letGo, fit: fitAll });
  const { onContextMenu, menu } = useCanvasMenu();
  const { density, mirrored } = drawing;
  useEffect(() => {
    setCanvasNow({ canvas, standing, density, mirrored, letGo, zoomBy, fitAll, fitCards });
  }, [canvas, standing, density, mirrored, letGo, zoomBy, fitAll, fitCards]);
  useEffect(() => () => setCanvasNow(null), []);
  useEffect(keepShiftInFields, []);
  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      follow(changes);
      pick(changes);
    },
    [follow, pick],
  );
  const words = useMemo(
    () => ({
      'node.a11yDescription.default': t('canvas.keys'),
      'node.a11yDescription.keyboardDisabled': t('canvas.keys'),
    }),
    [t],
  );
  return (
    <section
      className={css.canvas}
      aria-label={t('canvas.label')}
      onKeyDown={onKeyDown}
      onPointerDownCapture={stopSaying}
      onContextMenu={onContextMenu}
      onFocus={(event) => focusOn(cardAt(event.target))}
      onPointerOver={(event) => hoverOver(cardAt(event.target))}
      onPointerLeave={() => hoverOver(null)}
      data-density={density}
      data-connecting={connecting}
      data-marks={marks || undefined}
      data-testid="canvas"
    >
      <ReactFlow<FlowNode>
        nodes={shown}
        nodeTypes={nodeTypes}
        onNodesChange={onNodesChange}
        {...drag}
        onNodeClick={selectCard}
        onPaneClick={selectNothing}
        onMove={onMove}
        {...connection}
        connectionRadius={4}
        minZoom={leastZoom}
        maxZoom={2.5}
        panOnScroll
        nodesDraggable={!presenting}
        panOnDrag={!lasso || presenting}
        selectionOnDrag={lasso && !presenting}
        zoomOnDoubleClick={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        nodeDragThreshold={3}
        multiSelectionKeyCode="Shift"
        selectionKeyCode="Shift"
        proOptions={plain}
        ariaLabelConfig={words}
      >
        <Minimap nodes={shown} />
        <Background gap={24 * drawing.scale} size={1.2} className={css.dots} />
        <EdgeLayer ribbons={ribbons} />
      </ReactFlow>
      <ConnectionHint />
      <SelectionBar />
      <div className={css.foot} data-canvas-foot="">
        <CanvasTools
          onZoom={zoomBy}
          onFit={fitAll}
          legend={legend ?? density === 'roomy'}
          onLegend={setLegend}
          onTidy={placed ? tidy : null}
          lasso={lasso}
          onLasso={setLasso}
        />
        {(legend ?? (density === 'roomy' && !paging)) && <CanvasLegend counted={counted} />}
      </div>
      <ConnectDialog />
      {menu}
    </section>
  );
}
