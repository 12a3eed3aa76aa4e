import type { Language } from '../../model/local-text.ts';
import { withAsciiDigits } from '../digits.ts';
import { normaliseText } from '../normalise-text.ts';
import { callingCodes } from './calling-codes.ts';

const placeOf: ReadonlyMap<string, number> = new Map(
  callingCodes.flatMap(([, , , prefixes], place) =>
    prefixes.split(' ').map((prefix): [string, number] => [prefix, place]),
  ),
);
const longestPrefix = 4;
/** E.164: an international number has at most 15 digits; shorter ones than this are no whole number. */
const digitsOfNumber = /^\d{7,15}$/;

/**
 * The country of a telephone number in international form ("+971 50 …", "00971…"), by its longest known prefix; null for a
 * number without one: a national number is never guessed at.
 */
export function phoneCountry(raw: string, names: Language): string | null {
  const text = withAsciiDigits(normaliseText(raw)).replace(/^(?:tel:|whatsapp:|p:)/, '');
  const international = /^[\s(]*(?:\+|00)(.*)$/.exec(text)?.[1];
  if (international === undefined) return null;
  // What stands behind the number is an extension.
  const digits = (international.split(/(?:ext|x|#|تحويله|تحويلة)/u)[0] ?? '').replace(/[\s().\-/]/g, '');
  if (!digitsOfNumber.test(digits)) return null;
  for (let length = longestPrefix; length > 0; length--) {
    const place = placeOf.get(digits.slice(0, length));
    if (place !== undefined) return callingCodes[place]?.[names === 'ar' ? 2 : 1] ?? null;
  }
  return null;
}
