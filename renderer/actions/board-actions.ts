import {
  ChevronLeft,
  ChevronRight,
  CircleHelp,
  Frame,
  ListOrdered,
  ListTodo,
  Map as MapIcon,
  StickyNote,
  ZoomIn,
} from 'lucide-react';
import { addFrame, addNote } from '../canvas/notes/add-to-board.ts';
import { toggleMinimap } from '../canvas/notes/minimap.tsx';
import { isPaging, turnPage } from '../canvas/notes/pages.ts';
import { zoomToFrame, zoomToSelected } from '../canvas/zoom-to.ts';
import { showOpenPoints } from '../comments/open-points-store.ts';
import { useView } from '../state/view-store.ts';
import { useShown } from '../state/workshop-store.ts';
import type { Action } from './action.ts';

const isOpen = () => useShown.getState().model !== null;

function onBoard(id: string, rest: Omit<Action, 'id' | 'family' | 'isEnabled'> & Partial<Action>): Action {
  return { id: `board.${id}`, family: 'board', isEnabled: isOpen, ...rest };
}

/** Notes, questions, frames, what is still open; frames as pages. */
export const boardActions: readonly Action[] = [
  onBoard('note', {
    label: 'notes.do.note',
    icon: StickyNote,
    keys: ['n'],
    heardIn: 'canvas',
    run: () => void addNote('note'),
  }),
  onBoard('question', {
    label: 'notes.do.question',
    icon: CircleHelp,
    keys: ['q'],
    heardIn: 'canvas',
    run: () => void addNote('question'),
  }),
  onBoard('frame', {
    label: 'notes.do.frame',
    icon: Frame,
    keys: ['f'],
    heardIn: 'canvas',
    isEnabled: () => isOpen() && !useView.getState().presenting,
    run: () => void addFrame(),
  }),
  onBoard('openPoints', {
    label: 'notes.points.open',
    icon: ListTodo,
    keys: ['mod+shift+o'],
    run: () => showOpenPoints('open'),
  }),
  onBoard('agenda', { label: 'notes.do.agenda', icon: ListOrdered, run: () => showOpenPoints('agenda') }),
  onBoard('zoomToSelected', {
    family: 'view',
    label: 'notes.do.zoomToSelected',
    icon: ZoomIn,
    keys: ['z'],
    heardIn: 'canvas',
    isEnabled: () => isOpen() && useView.getState().selection !== null,
    run: zoomToSelected,
  }),
  onBoard('zoomToFrame', {
    family: 'view',
    label: 'notes.do.zoomToFrame',
    icon: Frame,
    keys: ['shift+z'],
    heardIn: 'canvas',
    isEnabled: () => Object.keys(useShown.getState().state.frame).length > 0,
    run: zoomToFrame,
  }),
  onBoard('minimap', {
    family: 'view',
    label: 'notes.do.minimap',
    icon: MapIcon,
    keys: ['m'],
    heardIn: 'canvas',
    run: toggleMinimap,
  }),
  onBoard('nextPage', {
    label: 'notes.page.next',
    icon: ChevronRight,
    mirrored: true,
    keys: ['pagedown'],
    heardIn: 'pages',
    isEnabled: isPaging,
    run: () => turnPage(1),
  }),
  onBoard('previousPage', {
    label: 'notes.page.previous',
    icon: ChevronLeft,
    mirrored: true,
    keys: ['pageup'],
    heardIn: 'pages',
    isEnabled: isPaging,
    run: () => turnPage(-1),
  }),
];
