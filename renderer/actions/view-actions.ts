import { Maximize, Scan, ZoomIn, ZoomOut } from 'lucide-react';
import { type CanvasNow, cardsMeant, useCanvasNow } from '../canvas/canvas-now.ts';
import type { Action } from './action.ts';

const withCanvas = (id: string, rest: Pick<Action, 'label' | 'icon'>, run: (now: CanvasNow) => void): Action => ({
  id: `view.${id}`,
  family: 'view',
  isEnabled: () => useCanvasNow.getState().now !== null,
  run: () => {
    const { now } = useCanvasNow.getState();
    if (now !== null) run(now);
  },
  ...rest,
});

/** How the canvas is looked at. */
export const viewActions: readonly Action[] = [
  withCanvas('zoomIn', { label: 'canvas.zoomIn', icon: ZoomIn }, (now) => now.zoomBy('in')),
  withCanvas('zoomOut', { label: 'canvas.zoomOut', icon: ZoomOut }, (now) => now.zoomBy('out')),
  withCanvas('zoomWhole', { label: 'canvas.zoom' }, (now) => now.zoomBy('whole')),
  withCanvas('fit', { label: 'canvas.fit', icon: Maximize }, (now) => now.fitAll()),
  {
    ...withCanvas('fitSelected', { label: 'actions.view.fitSelected', icon: Scan }, (now) =>
      now.fitCards(cardsMeant().map(({ id }) => id)),
    ),
    isEnabled: () => cardsMeant().length > 1,
  },
];
