import { cardOfComment } from '../comments/comments-of.ts';
import { type Selection, setView, useView } from '../state/view-store.ts';
import { useShown } from '../state/workshop-store.ts';
import { lookAt } from './eye.ts';

/** Goes to a thing wherever it stands on the canvas, brings it before the eye and selects it. */
export function showOnCanvas(on: { readonly kind: string; readonly id: string }): void {
  const { state, model } = useShown.getState();
  if (model === null) return;
  const { screen, presenting } = useView.getState();
  const onCanvas = ['audience', 'score', 'stages'].includes(screen);
  const selection = { kind: on.kind as Selection['kind'], id: on.id };
  setView({ ...(!onCanvas && { screen: 'score' }), ...(!presenting && { selection }) });
  lookAt(cardOfComment(on, state));
}
