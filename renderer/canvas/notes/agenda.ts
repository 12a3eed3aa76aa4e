import { byPosition } from '#shared/lib/by-position.ts';
import type { Frame } from '#shared/model/frame.ts';
import type { WorkshopState } from '#shared/model/records.ts';
import { execute } from '../../state/execute.ts';
import { useShown } from '../../state/workshop-store.ts';

/** The frames of a model as steps of the agenda. */
export function agendaOf(frames: readonly Frame[], modelId: string | undefined): Frame[] {
  return frames.filter((frame) => frame.modelId === modelId).sort(byPosition);
}

export function shownAgenda(): Frame[] {
  const { state, model } = useShown.getState();
  return agendaOf(Object.values(state.frame), model?.model.id);
}

/** The place that a frame needs to stand one step earlier or later; null at the end of the agenda. */
export function placeBeside(agenda: readonly Frame[], id: string, by: -1 | 1): number | null {
  const at = agenda.findIndex((frame) => frame.id === id);
  const beside = agenda[at + by];
  if (at < 0 || beside === undefined) return null;
  const beyond = agenda[at + 2 * by];
  return beyond === undefined ? beside.position + by : (beside.position + beyond.position) / 2;
}

export function moveInAgenda(agenda: readonly Frame[], id: string, by: -1 | 1): void {
  const position = placeBeside(agenda, id, by);
  if (position !== null) void execute({ type: 'frame.change', id, set: { position } });
}

export function nextPosition(frames: WorkshopState['frame']): number {
  return Math.max(0, ...Object.values(frames).map(({ position }) => position)) + 1;
}
