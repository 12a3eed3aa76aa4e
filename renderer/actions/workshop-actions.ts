import { Database, FilePlus2, FolderOpen, History, Presentation, Redo2, Undo2 } from 'lucide-react';
import { carryOutMenu } from '../state/menu-actions.ts';
import { setView, useView } from '../state/view-store.ts';
import { useWorkshop } from '../state/workshop-store.ts';
import type { Action } from './action.ts';

const isOpen = () => useWorkshop.getState().open !== null;
const always = () => true;

type MenuKind = 'new' | 'import' | 'export' | 'history' | 'undo' | 'redo';

/** An entry of the native menu: its keys are heard in the page too, so that they work where the menu is hidden. */
function entry(kind: MenuKind, rest: Pick<Action, 'label' | 'keys'> & Partial<Action>): Action {
  const run = () => carryOutMenu({ kind });
  return { id: `workshop.${kind}`, family: 'workshop', isEnabled: isOpen, whileWriting: run, run, ...rest };
}

/** The workshop as a whole. While a text is being written, undo and redo are the text's own. */
export const workshopActions: readonly Action[] = [
  entry('undo', {
    label: 'app.menu.undo',
    icon: Undo2,
    mirrored: true,
    keys: ['mod+z'],
    isEnabled: () => useWorkshop.getState().open?.undo.canUndo ?? false,
    whileWriting: () => void document.execCommand('undo'),
  }),
  entry('redo', {
    label: 'app.menu.redo',
    icon: Redo2,
    mirrored: true,
    keys: ['mod+shift+z', 'mod+y'],
    isEnabled: () => useWorkshop.getState().open?.undo.canRedo ?? false,
    whileWriting: () => void document.execCommand('redo'),
  }),
  entry('new', { label: 'app.menu.new', icon: FilePlus2, keys: ['mod+n'], isEnabled: always }),
  {
    id: 'workshop.open',
    family: 'workshop',
    label: 'app.menu.open',
    icon: FolderOpen,
    keys: ['mod+o'],
    isEnabled: always,
    whileWriting: () => carryOutMenu({ kind: 'open', path: null }),
    run: () => carryOutMenu({ kind: 'open', path: null }),
  },
  entry('import', { label: 'app.menu.import', icon: Database, keys: ['mod+i'] }),
  entry('export', { label: 'app.menu.export', keys: ['mod+e'] }),
  entry('history', { label: 'app.menu.history', icon: History, keys: ['mod+h'] }),
  {
    id: 'workshop.present',
    family: 'workshop',
    label: 'app.present',
    icon: Presentation,
    isEnabled: () => isOpen() && !useView.getState().presenting,
    run: () => setView({ presenting: true, selection: null }),
  },
  {
    id: 'workshop.endPresenting',
    family: 'workshop',
    label: 'app.endPresenting',
    isEnabled: () => useView.getState().presenting,
    run: () => setView({ presenting: false }),
  },
];
