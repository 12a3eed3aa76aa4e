/** How close the canvas is looked at: from far a number and a name, in the middle a summary, near the content. */
export type ZoomLevel = 'far' | 'middle' | 'near';

export function zoomLevelOf(zoom: number): ZoomLevel {
  if (zoom < 0.5) return 'far';
  return zoom > 1.5 ? 'near' : 'middle';
}
