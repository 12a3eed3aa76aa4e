import { word } from '#shared/text/describe-value.ts';
import type { Translate } from '#shared/text/translate.ts';

/** What of a key press is looked at. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/**
 * Whether a press is these keys: `mod+shift+z`. Letters go by the key's place, so that Ctrl Z is the same key under an
 * Arabic layout; Ctrl and Command are taken for each other.
 */
export function arePressed(keys: string, press: Press): boolean {
  const parts = keys.split('+');
  const wants = (part: string) => parts.includes(part);
  return (
    (press.ctrlKey || press.metaKey) === wants('mod') &&
    (press.shiftKey === wants('shift') || isSign(parts.at(-1) ?? '')) &&
    press.altKey === wants('alt') &&
    nameOf(press) === parts.at(-1)
  );
}

/** Which keys give a sign differs from keyboard to keyboard: “?” is itself, with Shift or without. */
function isSign(name: string): boolean {
  return /^[^\p{L}\p{N}]$/u.test(name);
}

function nameOf({ key, code }: Press): string {
  return code.startsWith('Key') ? code.slice(3).toLowerCase() : key.toLowerCase();
}

/** Keys as they are printed on them: `Ctrl Shift Z`, `⌘⇧Z` on a Mac. */
export function describeKeys(keys: string, t: Translate, mac = isMac()): string {
  const printed = keys.split('+').map((part) => {
    if (part === 'mod') return mac ? '⌘' : t('actions.key.control');
    if (part === 'shift') return mac ? '⇧' : t('actions.key.shift');
    if (part === 'alt') return mac ? '⌥' : t('actions.key.alt');
    if (part === 'delete') return mac ? '⌦' : t('actions.key.delete');
    const named = word(`actions.key.${part}`, t);
    if (named !== null) return named;
    return part.length === 1 ? part.toUpperCase() : part[0]?.toUpperCase() + part.slice(1);
  });
  return printed.join(mac ? '' : ' ');
}

function isMac(): boolean {
  return navigator.platform.startsWith('Mac');
}
