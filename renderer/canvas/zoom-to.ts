import { useView } from '../state/view-store.ts';
import { useShown } from '../state/workshop-store.ts';
import { lookAt, nodesOfSight } from './eye.ts';
import { shownAgenda } from './notes/agenda.ts';
import { standsIn } from './notes/frame-contents.ts';
import { cardOfSelection } from './picked-cards.ts';
import { showOnCanvas } from './show-on-canvas.ts';

/** Brings what is selected to reading size. */
export function zoomToSelected(): void {
  const { selection } = useView.getState();
  if (selection !== null) showOnCanvas(selection);
}

/** The frame around what is selected; without one, the frame after the one that was shown last. */
let last: string | null = null;
export function zoomToFrame(): void {
  const agenda = shownAgenda();
  const card = cardOfSelection(useView.getState().selection, useShown.getState().model);
  const nodes = nodesOfSight();
  const own = nodes.find(({ id }) => id === card);
  const around =
    own === undefined
      ? undefined
      : nodes.find((node) => node.id.startsWith('frame:') && (node.id === own.id || standsIn(own, node)));
  const at = agenda.findIndex(({ id }) => `frame:${id}` === last);
  const next = agenda[(at + 1) % agenda.length];
  const wanted = around !== undefined && around.id !== last ? around.id : next && `frame:${next.id}`;
  if (wanted === undefined) return;
  last = wanted;
  lookAt(wanted);
}
