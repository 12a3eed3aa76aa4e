import {
  Copy,
  Database,
  FileOutput,
  FilePlus2,
  FolderOpen,
  History,
  Info,
  Presentation,
  Redo2,
  Save,
  Settings,
  Undo2,
  X,
} from 'lucide-react';
import { openSettings } from '../screens/settings/settings-store.ts';
import { redo, undo } from '../state/execute.ts';
import { goTo, setView, useView } from '../state/view-store.ts';
import { closeWorkshop, copyWorkshop, openSample, openWorkshop, saveWorkshopAs } from '../state/workshop-files.ts';
import { useWorkshop } from '../state/workshop-store.ts';
import type { Action } from './action.ts';

const isOpen = () => useWorkshop.getState().open !== null;
const always = () => true;

/** Keys of the workshop are heard while a text is being written, too, and where the native menu is hidden. */
function entry(id: string, run: () => void, rest: Pick<Action, 'label'> & Partial<Action>): Action {
  const whileWriting = rest.keys === undefined ? {} : { whileWriting: run };
  return { id: `workshop.${id}`, family: 'workshop', isEnabled: isOpen, ...whileWriting, run, ...rest };
}

/** The workshop as a whole: what the native menu holds. While a text is being written, undo and redo are its own. */
export const workshopActions: readonly Action[] = [
  entry('undo', () => void undo(), {
    label: 'app.menu.undo',
    icon: Undo2,
    mirrored: true,
    keys: ['mod+z'],
    isEnabled: () => useWorkshop.getState().open?.undo.canUndo ?? false,
    whileWriting: () => void document.execCommand('undo'),
  }),
  entry('redo', () => void redo(), {
    label: 'app.menu.redo',
    icon: Redo2,
    mirrored: true,
    keys: ['mod+shift+z', 'mod+y'],
    isEnabled: () => useWorkshop.getState().open?.undo.canRedo ?? false,
    whileWriting: () => void document.execCommand('redo'),
  }),
  entry('new', () => setView({ newWorkshopOpen: true }), {
    label: 'app.menu.new',
    icon: FilePlus2,
    keys: ['mod+n'],
    isEnabled: always,
  }),
  entry('open', () => void openWorkshop(null), {
    label: 'app.menu.open',
    icon: FolderOpen,
    keys: ['mod+o'],
    isEnabled: always,
  }),
  entry('sample', () => void openSample(), { label: 'app.menu.sample', isEnabled: always }),
  entry('import', () => goTo('import'), { label: 'app.menu.import', icon: Database, keys: ['mod+i'] }),
  entry('export', () => goTo('export'), { label: 'app.menu.export', icon: FileOutput, keys: ['mod+e'] }),
  entry('history', () => setView({ historyOpen: true }), {
    label: 'app.menu.history',
    icon: History,
    keys: ['mod+h'],
  }),
  entry('saveAs', () => void saveWorkshopAs(), { label: 'app.menu.saveAs', icon: Save, keys: ['mod+shift+s'] }),
  entry('duplicate', () => void copyWorkshop(true), { label: 'app.menu.duplicate', icon: Copy }),
  entry('copyWithoutLeads', () => void copyWorkshop(false), { label: 'app.menu.copyWithoutLeads', icon: Copy }),
  entry('close', () => void closeWorkshop(), { label: 'app.menu.close', icon: X, keys: ['mod+w'] }),
  entry('settings', () => openSettings('workshop'), { label: 'settings.open', icon: Settings }),
  entry('about', () => setView({ aboutOpen: true }), { label: 'app.menu.about', icon: Info, isEnabled: always }),
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
