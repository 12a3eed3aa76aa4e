import type { Area } from '#shared/model/area.ts';
import type { FrameId, NoteId } from '#shared/model/ids.ts';
import { execute, newGesture, newId } from '../../state/execute.ts';
import { goTo, select, useView } from '../../state/view-store.ts';
import { useShown } from '../../state/workshop-store.ts';
import { currentText } from '../../text/use-text.ts';
import { cardsMeant } from '../canvas-now.ts';
import { areaOfSight, densityOfSight, nodesOfSight } from '../eye.ts';
import { measuresOf } from '../lanes.ts';
import { cardOfSelection } from '../picked-cards.ts';
import { agendaOf, nextPosition } from './agenda.ts';
import { areaAround, freePlace } from './free-place.ts';
import { grown, shrunk } from './project-board.ts';
import { writeIn } from './under-hand.ts';

const noteSize = { width: 230, height: 150 };
const frameSize = { width: 680, height: 440 };
/** Above the cards of a lane stands its name. */
const aboveCards = 58;
const abovePicked = 20;
/** Where the tools of the canvas lie. */
const footSpace = 64;

/** A note or a question where somebody is looking, ready to be written; making and writing it are one step to undo. */
export async function addNote(kind: 'note' | 'question'): Promise<void> {
  const { model } = useShown.getState();
  if (model === null) return;
  const id = newId('note') as NoteId;
  const gesture = newGesture();
  const record = { id, modelId: model.model.id, kind, words: '', answer: null, ...placeFor('note', noteSize) };
  if ((await execute({ type: 'note.add', record }, { gesture })) === null) begin({ kind: 'note', id }, gesture);
}

/** A frame around what is picked, or where somebody is looking; the last step of the agenda. */
export async function addFrame(): Promise<void> {
  const { state, model } = useShown.getState();
  if (model === null) return;
  const t = currentText();
  const id = newId('frame') as FrameId;
  const gesture = newGesture();
  const step = agendaOf(Object.values(state.frame), model.model.id).length + 1;
  const record = {
    id,
    modelId: model.model.id,
    position: nextPosition(state.frame),
    name: { [t.language]: t('notes.newFrame', { n: step }) },
    minutes: 15,
    ...(aroundMeant() ?? placeFor('frame', frameSize)),
  };
  if ((await execute({ type: 'frame.add', record }, { gesture })) === null) begin({ kind: 'frame', id }, gesture);
}

/** A free place in sight, below the names of the lanes and above the tools, as a record keeps it. */
function placeFor(kind: 'note' | 'frame', size: { readonly width: number; readonly height: number }): Area {
  const density = densityOfSight();
  const drawn = shrunk({ x: 0, y: 0, ...size }, density, kind);
  const solid = nodesOfSight().filter(({ card }) => card.kind !== 'frame');
  const { x, y, width, height } = areaOfSight();
  const top = Math.max(y, measuresOf[density].top);
  const free = { x, y: top, width, height: Math.max(0, y + height - footSpace - top) };
  return { ...grown(freePlace(drawn, free, solid), density, kind), ...size };
}

/** Around everything that is picked, or the whole lane of the one card that is selected; null where nothing is. */
function aroundMeant(): Area | null {
  const picked = cardsMeant();
  if (picked.length > 1) return grown(areaAround(picked, abovePicked), densityOfSight(), 'frame');
  const nodes = nodesOfSight();
  const id = cardOfSelection(useView.getState().selection, useShown.getState().model);
  const card = nodes.find((node) => node.id === id);
  if (card === undefined || !('lane' in card)) return null;
  const lane = nodes.filter((node) => 'lane' in node && node.lane === card.lane);
  return grown(areaAround(lane, aboveCards), densityOfSight(), 'frame');
}

/** It is seen on the canvas, wherever it was asked for. */
function begin(selects: { readonly kind: 'note' | 'frame'; readonly id: string }, gesture: string): void {
  if (!['audience', 'score', 'stages'].includes(useView.getState().screen)) goTo('score');
  select(selects);
  writeIn(`${selects.kind}:${selects.id}`, 'words', gesture);
}
