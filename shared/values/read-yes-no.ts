import { withAsciiDigits } from './digits.ts';
import { normaliseText } from './normalise-text.ts';

const yes: ReadonlySet<string> = new Set(['yes', 'y', 'true', 't', '1', '1.0', 'نعم', 'صحيح', 'صح'].map(normaliseText));
const no: ReadonlySet<string> = new Set(['no', 'n', 'false', 'f', '0', '0.0', 'لا', 'خطأ', 'كلا'].map(normaliseText));

/** Yes or no, or null when the text says neither. "1.0" and "0.0" are how data tools write a yes/no with gaps. */
export function readYesNo(raw: string): boolean | null {
  const text = withAsciiDigits(normaliseText(raw));
  if (yes.has(text)) return true;
  return no.has(text) ? false : null;
}
