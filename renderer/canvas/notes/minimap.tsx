import { type ReactFlowState, useStore } from '@xyflow/react';
import { useCallback, useMemo } from 'react';
import type { Area } from '#shared/model/area.ts';
import { setPreferences, usePreferences } from '../../state/preferences-store.ts';
import { useNarrow } from '../../state/use-narrow.ts';
import { useView } from '../../state/view-store.ts';
import type { FlowNode } from '../flow-elements.ts';
import { areaAround, MinimapDrawing } from './minimap-drawing.tsx';

/** Shows the overview, or puts it away; kept on this computer from then on. */
export function toggleMinimap(): void {
  const { minimap } = usePreferences.getState().preferences;
  void setPreferences({ minimap: !(minimap ?? document.querySelector('.react-flow__minimap') !== null) });
}

/**
 * The whole canvas, small, with the part that is in sight; mirrored as the canvas is. Unless somebody wants it or not, it
 * is there while a card or a note is out of sight, and there is room for it.
 */
export function Minimap({ nodes }: { readonly nodes: readonly FlowNode[] }) {
  const wanted = usePreferences(({ preferences }) => preferences.minimap);
  const around = useMemo(() => areaAround(nodes.filter(({ type }) => type === 'card' || type === 'note')), [nodes]);
  const partly = useStore(useCallback((state: ReactFlowState) => isPartlySeen(around, state), [around]));
  const narrow = useNarrow();
  const presenting = useView((view) => view.presenting);
  return (wanted ?? (partly && !narrow && !presenting)) ? <MinimapDrawing nodes={nodes} /> : null;
}

/** Some card or note lies outside the window; the borders of frames may. */
function isPartlySeen(around: Area, { transform: [x, y, zoom], width, height }: ReactFlowState): boolean {
  if (around.width === 0) return false;
  const left = around.x * zoom + x;
  const top = around.y * zoom + y;
  return left < 0 || top < 0 || left + around.width * zoom > width || top + around.height * zoom > height;
}
