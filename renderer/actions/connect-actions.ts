import { PencilLine, Spline, Unlink } from 'lucide-react';
import { cardsMeant, edgeMeant } from '../canvas/canvas-now.ts';
import { connectFocused, disconnectPicked, openPicked } from '../canvas/connect/connect-picked.ts';
import type { Action } from './action.ts';

/** Connections without the mouse. */
export const connectActions: readonly Action[] = [
  {
    id: 'connect.to',
    family: 'connect',
    label: 'connect.action',
    icon: Spline,
    mirrored: true,
    keys: ['c'],
    heardIn: 'canvas',
    isEnabled: () => cardsMeant().length === 1,
    run: connectFocused,
  },
  {
    id: 'connect.remove',
    family: 'connect',
    label: 'connect.removeEdge',
    icon: Unlink,
    isEnabled: () => edgeMeant() !== null,
    run: disconnectPicked,
  },
  {
    id: 'connect.open',
    family: 'connect',
    label: 'connect.openEdge',
    icon: PencilLine,
    isEnabled: () => edgeMeant() !== null,
    run: openPicked,
  },
];
