import { Command, Keyboard, Search } from 'lucide-react';
import { openFind } from '../find/find-store.ts';
import { showList, useLists } from '../palette/palette-store.ts';
import { useShown } from '../state/workshop-store.ts';
import type { Action } from './action.ts';

const togglePalette = () => showList(useLists.getState().shown === 'palette' ? null : 'palette');

/** Ways to what one knows only by name: things of the model, things to do, keys. */
export const findActions: readonly Action[] = [
  {
    id: 'find.open',
    family: 'go',
    label: 'find.action',
    icon: Search,
    keys: ['mod+f'],
    isEnabled: () => useShown.getState().model !== null,
    whileWriting: openFind,
    run: openFind,
  },
  {
    id: 'palette.open',
    family: 'go',
    label: 'palette.action',
    icon: Command,
    keys: ['mod+k'],
    isEnabled: () => true,
    whileWriting: togglePalette,
    run: togglePalette,
  },
  {
    id: 'palette.keys',
    family: 'go',
    label: 'palette.keys',
    icon: Keyboard,
    keys: ['?', '؟', 'f1'],
    isEnabled: () => true,
    run: () => showList('keys'),
  },
];
