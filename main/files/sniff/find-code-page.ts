import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { type CodePage, codePages } from './letter-shares.ts';

/**
 * The likeliest encoding of a text that is neither ASCII nor Unicode, from the parts around its other bytes: the code
 * page and language under which these bytes are the most usual letters, in places where such letters stand. Texts of
 * several bytes a letter (Chinese, Japanese, Korean) are usual in none, and are left to the library that knows them.
 */
export function findCodePage(sample: Buffer): string {
  const foreign = sample.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  let best = 'windows-1252';
  let most = Number.NEGATIVE_INFINITY;
  for (const page of codePages) {
    const likelihood = likelihoodOf(sample, page);
    if (likelihood <= most) continue;
    most = likelihood;
    best = page.name;
  }
  return foreign >= fewBytes && most / foreign < unusual ? (severalBytes(sample) ?? best) : best;
}

/** The mean logarithm below which no code page's letters explain a text. */
const unusual = -4.5;

/** Of fewer bytes nothing can be said but by their letters. */
const fewBytes = 12;

const wide: ReadonlySet<string> = new Set(['Shift_JIS', 'GB18030', 'Big5', 'EUC-JP', 'EUC-KR']);

function severalBytes(sample: Buffer): string | null {
  const found = analyse(sample).find(({ name }) => wide.has(name));
  return found !== undefined && readsAs(found.name, sample) ? found.name : null;
}

/** Whether nearly all that is not ASCII is letters of these languages; the sample's parts may begin and end within one. */
function readsAs(name: string, sample: Buffer): boolean {
  const foreign = iconv.decode(sample, name).match(/[^\p{ASCII}]/gu) ?? [];
  const own = foreign.filter((sign) =>
    /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\u3000-\u303F\uFF01-\uFF5E]/u.test(sign),
  );
  return own.length > foreign.length * 0.95;
}

/** The largest over the page's languages of the sum of the logarithms of what each foreign byte's likelihood is. */
function likelihoodOf(sample: Buffer, page: CodePage): number {
  const { weights, letters } = placesOf(sample, page);
  const totals = page.languages.map((language) => {
    let sum = weights;
    for (const [letter, { count, part }] of letters) {
      const share = language.get(letter) ?? language.get(letter.toLowerCase()) ?? 0;
      sum += count * Math.log(share * 0.85 + background(page, letter) * 0.12 + stray) + part;
    }
    return sum;
  });
  return Math.max(...totals) - page.rare;
}

/** A letter that is in no alphabet of the page's languages: in a name from elsewhere. */
const stray = 3e-5;

/** How usual a letter is over all of a page's languages: a table of leads has names from more than one. */
function background({ languages }: CodePage, letter: string): number {
  const small = letter.toLowerCase();
  return languages.reduce((sum, one) => sum + (one.get(letter) ?? one.get(small) ?? 0), 0) / languages.length;
}

type Letters = Map<string, { count: number; part: number }>;

/** What can be said of each foreign byte whatever the language: the letters it stands for, and how they stand. */
function placesOf(sample: Buffer, { name, latin }: CodePage): { weights: number; letters: Letters } {
  const table = tableOf(name);
  const letters: Letters = new Map();
  let weights = 0;
  let run = 0;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0;
    if (byte < 0x80) {
      run = 0;
      continue;
    }
    const sign = table[byte] ?? '';
    const before = table[sample[at - 1] ?? 32] ?? ' ';
    const after = table[sample[at + 1] ?? 32] ?? ' ';
    const inWord = isLetter(before) && isLetter(after);
    if (!isLetter(sign)) {
      weights += Math.log(weightOfSign(sign, inWord));
      run = 0;
      continue;
    }
    run++;
    const ascii = isAsciiLetter(before) || isAsciiLetter(after);
    const known = letters.get(sign) ?? { count: 0, part: 0 };
    known.count++;
    known.part += Math.log(weightOfPlace(sign, before, latin, ascii, run));
    letters.set(sign, known);
  }
  return { weights, letters };
}

/** Signs that stand in any text, at its edges or beside numbers; others hardly ever, and least within a word. */
function weightOfSign(sign: string, inWord: boolean): number {
  if (sign === '’' || sign === '·') return 0.004;
  if (inWord) return 1e-6;
  if (usualSigns.has(sign)) return 0.01;
  return /^[\uFFFD\p{Cc}\u2500-\u259F]$/u.test(sign) ? 1e-7 : 2e-5;
}

const usualSigns: ReadonlySet<string> = new Set('\u00A0\u200C\u200D\u200E\u200F€£¥¢§©®°²³½¼¾±×÷«»“”„‘’‚–—…•·¿¡™№،؛؟º%');

function weightOfPlace(sign: string, before: string, latin: boolean, ascii: boolean, run: number): number {
  let weight = 1;
  if (isCapital(sign)) weight *= isSmall(before) ? 0.005 : 0.15;
  if (!latin) return ascii ? weight * 0.005 : weight;
  if (run > 2) return weight * 0.01;
  if (run === 2) return weight * 0.3;
  return ascii ? weight : weight * 0.4;
}

const tables = new Map<string, string>();

/** What each byte stands for. */
function tableOf(name: string): string {
  const known = tables.get(name);
  if (known !== undefined) return known;
  const table = iconv.decode(Buffer.from(Array.from({ length: 256 }, (_none, byte) => byte)), name);
  tables.set(name, table);
  return table;
}

function isLetter(sign: string): boolean {
  return /^[\p{L}\p{M}]$/u.test(sign);
}

function isAsciiLetter(sign: string): boolean {
  return /^[A-Za-z]$/.test(sign);
}

function isCapital(sign: string): boolean {
  return sign !== sign.toLowerCase();
}

function isSmall(sign: string): boolean {
  return sign !== sign.toUpperCase();
}
