import { MiniMap, type ReactFlowState, useStore } from '@xyflow/react';
import { create } from 'zustand';
import { useNarrow } from '../../state/use-narrow.ts';
import { useView } from '../../state/view-store.ts';
import { useText } from '../../text/use-text.ts';
import type { FlowNode } from '../flow-elements.ts';
import css from './minimap.module.css';

/** Whether the overview is wanted; null: nobody has said so, and it shows itself where it helps. */
export const useMinimap = create<{ readonly wanted: boolean | null }>(() => ({ wanted: null }));

export function toggleMinimap(): void {
  useMinimap.setState(({ wanted }) => ({
    wanted: !(wanted ?? document.querySelector('.react-flow__minimap') !== null),
  }));
}

/**
 * The whole canvas, small, with the part that is in sight; mirrored as the canvas is. Unless somebody wants it or not, it
 * is there while part of the canvas is out of sight, and there is room for it.
 */
export function Minimap() {
  const t = useText();
  const wanted = useMinimap((map) => map.wanted);
  const partly = useStore(isPartlySeen);
  const narrow = useNarrow();
  const presenting = useView((view) => view.presenting);
  if (!(wanted ?? (partly && !narrow && !presenting))) return null;
  return (
    <MiniMap<FlowNode>
      className={css.map ?? ''}
      position={t.direction === 'rtl' ? 'bottom-left' : 'bottom-right'}
      nodeClassName={({ type }) => css[type ?? ''] ?? ''}
      nodeBorderRadius={8}
      ariaLabel={t('notes.minimap')}
      pannable
      zoomable
    />
  );
}

/** Some card, note or frame lies outside the window. */
function isPartlySeen({ nodeLookup, transform: [x, y, zoom], width, height }: ReactFlowState): boolean {
  for (const { type, internals, measured } of nodeLookup.values()) {
    if (type === 'laneHead' || type === 'laneFoot') continue;
    const left = internals.positionAbsolute.x * zoom + x;
    const top = internals.positionAbsolute.y * zoom + y;
    if (left < 0 || top < 0) return true;
    if (left + (measured.width ?? 0) * zoom > width || top + (measured.height ?? 0) * zoom > height) return true;
  }
  return false;
}
