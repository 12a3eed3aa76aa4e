import { normaliseText, trimmed } from '../normalise-text.ts';

/** What stands before a name and is none. */
const titles = [
  'mr mrs ms miss mx dr prof professor eng engr sir madam sheikh sheikha shaikh',
  'السيد السيدة السيده الانسة الانسه الاستاذ الاستاذة الاستاذه الدكتور الدكتورة الدكتوره المهندس المهندسة المهندسه',
  'الشيخ الشيخة الشيخه د م أ ا',
];
/** What stands behind a name and is none. */
const endings = 'jr sr ii iii iv phd md mba bsc msc cpa';
/** Words that belong to the one behind them: "عبد الله", "Abu Bakr". */
const always = 'abu abd abdul abdel عبد ابو ابي ام';
/** The same, but a name of their own where they stand first: "van Beethoven", "bin Salman"; not "Al Pacino". */
const within = 'van von de der den del della di da dos das du la le el al bin ibn bint ben st بن ابن بنت ال';

const isTitle = setOf(...titles);
const isEnding = setOf(endings);
const isBound = setOf(always);
const isParticle = setOf(always, within);

/**
 * The first or the last name in a full name, as it is written there; null where there is none: of a single word only the
 * first name is known. "Haddad, Layla" is turned about; titles and degrees are no names.
 */
export function partOfName(raw: string, part: 'first' | 'last'): string | null {
  const whole = trimmed(raw).replace(/\p{White_Space}+/gu, ' ');
  if (!/\p{L}/u.test(whole) || whole.length > 200 || /[@\d]/u.test(whole)) return null;
  const comma = /^([^,،]+)[,،]\s*([^,،]+)$/u.exec(whole);
  if (comma !== null && namesIn(comma[2] ?? '').length > 0) {
    const [behind = '', before = ''] = [comma[1], comma[2]];
    return part === 'first' ? (namesIn(before)[0] ?? null) : namesIn(behind).join(' ') || null;
  }
  const names = namesIn(whole.split(/[,،]/u)[0] ?? '');
  if (part === 'first') return names[0] ?? null;
  return names.length < 2 ? null : (names.at(-1) ?? null);
}

/** The names of a text, particles joined to the name they belong to. */
function namesIn(text: string): string[] {
  const words = text.split(' ').filter((word) => /\p{L}/u.test(word));
  while (words.length > 1 && isTitle(words[0] ?? '')) words.shift();
  while (words.length > 1 && isEnding(words.at(-1) ?? '')) words.pop();
  const names: string[] = [];
  let before = '';
  words.forEach((word, place) => {
    const joined = before === '' ? word : `${before} ${word}`;
    if ((place === 0 ? isBound(word) : isParticle(word)) && place < words.length - 1) before = joined;
    else {
      names.push(joined);
      before = '';
    }
  });
  return names;
}

function setOf(...lines: readonly string[]): (word: string) => boolean {
  const all = new Set(lines.flatMap((line) => line.split(' ')).map(normaliseText));
  return (word) => all.has(normaliseText(word).replaceAll('.', ''));
}
