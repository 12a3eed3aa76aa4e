import type { TextKey } from '#shared/text/catalogue.ts';

/** Keys of the canvas that are no actions of their own: they go on from whatever has the focus. */
export const handKeys: readonly { readonly label: TextKey; readonly keys: readonly string[] }[] = [
  { label: 'palette.hand.walk', keys: ['arrows'] },
  { label: 'palette.hand.open', keys: ['enter'] },
  { label: 'palette.hand.move', keys: ['alt+arrows'] },
  { label: 'palette.hand.size', keys: ['alt+shift+arrows'] },
  { label: 'palette.hand.many', keys: ['shift+click'] },
  { label: 'palette.hand.finish', keys: ['mod+enter'] },
  { label: 'palette.hand.says', keys: ['shift+f1'] },
  { label: 'palette.hand.back', keys: ['escape'] },
];
