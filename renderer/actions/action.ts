import type { LucideIcon } from 'lucide-react';
import type { TextKey } from '#shared/text/catalogue.ts';

/** What actions stand together in a menu and in the command palette. */
export const actionFamilies = [
  'cards',
  'add',
  'board',
  'connect',
  'arrange',
  'view',
  'go',
  'workshop',
  'look',
] as const;
export type ActionFamily = (typeof actionFamilies)[number];

/**
 * One thing that a person can do from several places. One record serves the keyboard, the context menu, the command
 * palette and the toolbars: they read its words and its keys here, and none of them knows what it does.
 */
export type Action = {
  /** Stable, in the form `family.verb`. */
  readonly id: string;
  readonly family: ActionFamily;
  /** What it is called in menus and in the palette. */
  readonly label: TextKey;
  readonly icon?: LucideIcon;
  /** The icon turns round in a right-to-left window. */
  readonly mirrored?: boolean;
  /** Keys that start it, the one that is shown first: `mod+shift+z`, `delete`. `mod` is Ctrl, or Command on a Mac. */
  readonly keys?: readonly string[];
  /** Absent: its keys are heard everywhere. `canvas`: only while the canvas has the focus. `pages`: while pages are shown. */
  readonly heardIn?: 'canvas' | 'pages';
  /** What its keys do while a text is being written; absent: they are the text's own. */
  readonly whileWriting?: () => void;
  readonly isEnabled: () => boolean;
  readonly run: () => void;
};
