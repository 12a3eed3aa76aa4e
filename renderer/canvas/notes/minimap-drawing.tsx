import { Panel, type ReactFlowState, useReactFlow, useStoreApi } from '@xyflow/react';
import { type PointerEvent, useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Area } from '#shared/model/area.ts';
import { useText } from '../../text/use-text.ts';
import { carriedCards } from '../carried.ts';
import type { Point } from '../edge-curve.ts';
import type { FlowNode } from '../flow-elements.ts';
import css from './minimap.module.css';

/** In pixels of the window; its border is outside. */
const size = { width: 200, height: 150 };

type Props = { readonly nodes: readonly FlowNode[] };

/**
 * The overview: a path for all cards, one for all notes and one for all frames, and a veil over what is out of sight.
 * A zoom or a pan moves the veil and draws nothing anew. Dragging in it moves the canvas, the wheel zooms it.
 */
export function MinimapDrawing({ nodes }: Props) {
  const t = useText();
  const svg = useRef<SVGSVGElement>(null);
  const veil = useRef<SVGPathElement>(null);
  const store = useStoreApi<FlowNode>();
  const flow = useReactFlow<FlowNode>();
  const around = useMemo(() => areaAround(nodes), [nodes]);
  const shifts = useSyncExternalStore(carriedCards.subscribe, carriedCards.all);
  const carried = [...shifts.keys()].join('\n');
  const resting = useMemo(() => {
    const away = new Set(carried.split('\n'));
    return outlines(nodes.filter(({ id }) => !away.has(id)));
  }, [nodes, carried]);
  const underHand = outlines(nodes.flatMap((node) => shifted(node, shifts.get(node.id))));
  const scale = useRef(1);
  useLayoutEffect(() => {
    let last: ReactFlowState<FlowNode> | null = null;
    const draw = (now: ReactFlowState<FlowNode>) => {
      const isSame = now.transform === last?.transform && now.width === last.width && now.height === last.height;
      last = now;
      if (isSame) return;
      const { seen, box, perPixel } = lookOf(around, now);
      scale.current = perPixel;
      svg.current?.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
      veil.current?.setAttribute('d', outline(box) + outline(seen));
    };
    draw(store.getState());
    return store.subscribe(draw);
  }, [store, around]);
  useEffect(() => {
    const map = svg.current;
    const zoom = (event: WheelEvent) => {
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE;
      void flow.zoomTo(flow.getZoom() * 2 ** (-event.deltaY * (lines ? 0.05 : 0.002)));
    };
    // React listens to the wheel without being able to keep it from others.
    map?.addEventListener('wheel', zoom, { passive: false });
    return () => map?.removeEventListener('wheel', zoom);
  }, [flow]);
  const pan = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { x, y, zoom } = flow.getViewport();
    const by = scale.current * zoom;
    void flow.setViewport({ x: x - event.movementX * by, y: y - event.movementY * by, zoom });
  };
  return (
    <Panel
      position={t.direction === 'rtl' ? 'bottom-left' : 'bottom-right'}
      className={`react-flow__minimap ${css.map}`}
      data-testid="minimap"
    >
      <svg
        ref={svg}
        {...size}
        role="img"
        aria-label={t('notes.minimap')}
        onPointerDown={(event) => event.button === 0 && event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={pan}
      >
        {kinds.map((kind) => (
          <path key={kind} d={resting[kind] + underHand[kind]} className={css[kind]} />
        ))}
        <path ref={veil} className="react-flow__minimap-mask" fillRule="evenodd" pointerEvents="none" />
      </svg>
    </Panel>
  );
}

/** What of the canvas is in sight, and what the overview shows: that, all that stands on the canvas, and some air. */
function lookOf(around: Area, { transform: [x, y, zoom], width, height }: ReactFlowState<FlowNode>) {
  const seen = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
  const all = around.width === 0 ? seen : areaAround([seen, around].map(toBox));
  const perPixel = Math.max(all.width / size.width, all.height / size.height);
  const air = 5 * perPixel;
  const across = perPixel * size.width + 2 * air;
  const down = perPixel * size.height + 2 * air;
  const box = {
    x: all.x - (across - all.width) / 2,
    y: all.y - (down - all.height) / 2,
    width: across,
    height: down,
  };
  return { seen, box, perPixel };
}

type Box = Pick<FlowNode, 'position' | 'width' | 'height'>;

function toBox({ x, y, width, height }: Area): Box {
  return { position: { x, y }, width, height };
}

/** The smallest area that holds all of them; without any, an empty one. */
export function areaAround(nodes: readonly Box[]): Area {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { position, width = 0, height = 0 } of nodes) {
    left = Math.min(left, position.x);
    top = Math.min(top, position.y);
    right = Math.max(right, position.x + width);
    bottom = Math.max(bottom, position.y + height);
  }
  return right < left
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

/** From the back to the front. */
const kinds = ['region', 'card', 'note'] as const;

/** By kind, all in one path. */
function outlines(nodes: readonly FlowNode[]): Readonly<Record<(typeof kinds)[number], string>> {
  const paths = { region: '', card: '', note: '' };
  for (const { type, position, width = 0, height = 0 } of nodes) {
    if (type === 'card' || type === 'note' || type === 'region') paths[type] += outline({ ...position, width, height });
  }
  return paths;
}

function shifted(node: FlowNode, by: Point | undefined): FlowNode[] {
  if (by === undefined) return [];
  return [{ ...node, position: { x: node.position.x + by.x, y: node.position.y + by.y } }];
}

function outline({ x, y, width, height }: Area): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}
