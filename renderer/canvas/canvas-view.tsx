import '@xyflow/react/dist/base.css';
import {
  Background,
  type NodeChange,
  type NodeMouseHandler,
  type OnNodeDrag,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
} from '@xyflow/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { execute } from '../state/execute.ts';
import { useSimulationStore } from '../state/simulation-store.ts';
import { select, useView } from '../state/view-store.ts';
import { useModel, useRecords } from '../state/workshop-store.ts';
import { useText } from '../text/use-text.ts';
import css from './canvas.module.css';
import type { Canvas, Card } from './canvas-node.ts';
import { CanvasLegend, CanvasTools } from './canvas-tools.tsx';
import { cardLabel } from './card-label.ts';
import { CardNode } from './card-node.tsx';
import { useCanvasEye } from './eye.ts';
import { type FlowNode, flowEdges, flowNodes, fromFlowPoint, heldNodes, type RibbonEdge } from './flow-elements.ts';
import { LaneFoot, LaneHead, LaneSection } from './lane-nodes.tsx';
import { boardElements } from './notes/board-elements.ts';
import type { Standing } from './notes/board-node.ts';
import { Minimap } from './notes/minimap.tsx';
import { NoteNode } from './notes/note-node.tsx';
import { RegionNode } from './notes/region-node.tsx';
import { useBoard } from './notes/use-board.ts';
import { cardOfSelection } from './picked-cards.ts';
import { Ribbon } from './ribbon-edge.tsx';
import { useCanvas, useDrawing } from './use-canvas.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useFittedView } from './use-fitted-view.ts';
import { useHeldCards } from './use-held-cards.ts';
import { useUncoveredCard } from './use-uncovered-card.ts';

const nodeTypes = {
  card: CardNode,
  laneHead: LaneHead,
  laneFoot: LaneFoot,
  laneSection: LaneSection,
  note: NoteNode,
  region: RegionNode,
};
const edgeTypes = { ribbon: Ribbon };
const plain = { hideAttribution: true };
const selectNothing = () => select(null);
const selectCard: NodeMouseHandler<FlowNode> = (_event, node) => {
  if ('node' in node.data) select(node.data.node.selects);
};
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
  const flow = useReactFlow<FlowNode, RibbonEdge>();
  const width = useStore((store) => store.width);
  const height = useStore((store) => store.height);
  const screen = useView((view) => view.screen);
  const model = useModel();
  const counted = useSimulationStore((store) => store.simulation !== null);
  const drawing = useDrawing(width, height);
  const canvas = useCanvas(drawing.density) ?? nothing;
  const board = useBoard(drawing.density);
  const standing = useMemo((): readonly Standing[] => [...canvas.nodes, ...board], [canvas, board]);
  const { held, follow, letGo } = useHeldCards(standing, drawing);
  const { picked, pick, chosen } = usePicked();
  const [legend, setLegend] = useState<boolean | null>(null);
  const placed = useRecords((state) => Object.keys(state.placement).length > 0);
  const nodes = useMemo(() => heldNodes(canvas.nodes, held), [canvas, held]);
  const label = useCallback((card: Card) => cardLabel(card, t), [t]);
  const shown = useMemo(
    () => [
      ...flowNodes(canvas, nodes, picked, drawing, label),
      ...boardElements(heldNodes(board, held), picked, drawing, t),
    ],
    [canvas, nodes, board, held, picked, drawing, label, t],
  );
  const edges = useMemo(() => flowEdges(canvas, nodes, drawing), [canvas, nodes, drawing]);
  const { fitAll, onMove, zoomBy } = useFittedView({ flow, width, height, drawing, nodes, screen });
  useUncoveredCard({ flow, width, drawing, nodes: standing, chosen });
  useCanvasEye({ flow, width, height, drawing, standing });
  const onKeyDown = useCanvasKeys({ nodes: standing, picked, drawing, flow, letGo, fit: fitAll });
  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      follow(changes);
      pick(changes);
    },
    [follow, pick],
  );
  const letGoOf = useCallback(
    (moved: readonly FlowNode[]) => {
      const own = moved.flatMap((node) => {
        const before = standing.find((n) => n.id === node.id);
        if (before === undefined) return [];
        const at = fromFlowPoint(node.position, before.width, drawing);
        const still = Math.abs(before.x - at.x) < 0.5 && Math.abs(before.y - at.y) < 0.5;
        return still ? [] : [[node.id, at] as const];
      });
      letGo(new Map(own));
    },
    [standing, drawing, letGo],
  );
  const onDragStop: OnNodeDrag<FlowNode> = useCallback((_event, _node, moved) => letGoOf(moved), [letGoOf]);
  const onSelectionDragStop = useCallback((_event: unknown, moved: FlowNode[]) => letGoOf(moved), [letGoOf]);
  const words = useMemo(
    () => ({
      'node.a11yDescription.default': t('canvas.keys'),
      'node.a11yDescription.keyboardDisabled': t('canvas.keys'),
      'edge.a11yDescription.default': t('canvas.edgeKeys'),
    }),
    [t],
  );
  return (
    <section
      className={css.canvas}
      aria-label={t('canvas.label')}
      onKeyDown={onKeyDown}
      data-density={drawing.density}
      data-testid="canvas"
    >
      <ReactFlow<FlowNode, RibbonEdge>
        nodes={shown}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onNodeDragStop={onDragStop}
        onSelectionDragStop={onSelectionDragStop}
        onNodeClick={selectCard}
        onPaneClick={selectNothing}
        onMove={onMove}
        minZoom={0.2}
        maxZoom={2.5}
        panOnScroll
        zoomOnDoubleClick={false}
        nodesConnectable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        nodeDragThreshold={3}
        multiSelectionKeyCode="Shift"
        selectionKeyCode="Shift"
        proOptions={plain}
        ariaLabelConfig={words}
      >
        <Minimap />
        <Background gap={24 * drawing.scale} size={1.2} className={css.dots} />
      </ReactFlow>
      <div className={css.foot}>
        <CanvasTools
          onZoom={zoomBy}
          onFit={fitAll}
          legend={legend ?? drawing.density === 'roomy'}
          onLegend={setLegend}
          onTidy={placed && model ? () => void execute({ type: 'placement.clear', modelId: model.model.id }) : null}
        />
        {(legend ?? drawing.density === 'roomy') && <CanvasLegend counted={counted} />}
      </div>
    </section>
  );
}

/** Cards that are picked: one follows what the inspector shows; several are picked with Shift. */
function usePicked() {
  const model = useModel();
  const selection = useView((view) => view.selection);
  const chosen = cardOfSelection(selection, model);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    setPicked((before) => (chosen === null || before.has(chosen) ? before : new Set([chosen])));
    if (chosen === null) setPicked((before) => (before.size === 1 ? new Set() : before));
  }, [chosen]);
  const pick = useCallback((changes: readonly NodeChange<FlowNode>[]) => {
    const selects = changes.filter((change) => change.type === 'select');
    if (selects.length === 0) return;
    setPicked((before) => {
      const next = new Set(before);
      for (const change of selects) {
        if (change.selected) next.add(change.id);
        else next.delete(change.id);
      }
      return next;
    });
  }, []);
  return { picked, pick, chosen };
}
