/**
 * The form in which texts are compared (V3): NFKC, invisible marks dropped, runs of White_Space folded to one
 * space and trimmed, default lower-casing; in Arabic tatweel and harakat dropped, أ إ آ ٱ as ا, and ى as ي.
 * The steps are taken in that order. The original spelling is what people are shown.
 */
export function normaliseText(raw: string): string {
  if (isPlain(raw)) return raw.toLowerCase();
  return raw
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(whiteSpace, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .replace(arabicMarks, '')
    .replace(alefForms, 'ا')
    .replace(/ى/g, 'ي');
}

/** Without spaces at its ends and without characters that only steer or mark direction; otherwise as written. */
export function trimmed(raw: string): string {
  if (isPlain(raw)) return raw;
  return raw.replace(invisible, '').replace(ends, '');
}

/** Single spaces between visible ASCII characters: nothing to do but lower-casing. */
function isPlain(raw: string): boolean {
  let wasSpace = true;
  for (let i = 0; i < raw.length; i++) {
    const unit = raw.charCodeAt(i);
    const isSpace = unit === 32;
    if (unit < 32 || unit > 126 || (isSpace && wasSpace)) return false;
    wasSpace = isSpace;
  }
  return !wasSpace || raw === '';
}

const invisible = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const whiteSpace = /\p{White_Space}+/gu;
const ends = /^\p{White_Space}+|\p{White_Space}+$/gu;
const arabicMarks = /[\u0640\u064B-\u0652\u0670]/gu;
const alefForms = /[أإآٱ]/gu;
