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
  const signs = signsOf(name);
  const found: ({ count: number; part: number } | undefined)[] = [];
  let weights = 0;
  let run = 0;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0;
    if (byte < 0x80) {
      run = 0;
      continue;
    }
    const sign = signs[byte] as Sign;
    const before = signs[sample[at - 1] ?? 32] as Sign;
    const after = signs[sample[at + 1] ?? 32] as Sign;
    if (!sign.letter) {
      weights += before.letter && after.letter ? sign.inWord : sign.alone;
      run = 0;
      continue;
    }
    run++;
    const known = found[byte] ?? { count: 0, part: 0 };
    known.count++;
    known.part += Math.log(weightOfPlace(sign, before, latin, before.ascii || after.ascii, run));
    found[byte] = known;
  }
  const letters: Letters = new Map();
  found.forEach((known, byte) => {
    if (known !== undefined) letters.set((signs[byte] as Sign).text, known);
  });
  return { weights, letters };
}

function weightOfPlace(sign: Sign, before: Sign, latin: boolean, ascii: boolean, run: number): number {
  let weight = 1;
  if (sign.capital) weight *= before.small ? 0.005 : 0.15;
  if (!latin) return ascii ? weight * 0.005 : weight;
  if (run > 2) return weight * 0.01;
  if (run === 2) return weight * 0.3;
  return ascii ? weight : weight * 0.4;
}

/** What a byte stands for under a code page; for no letter, the logarithms of how likely it is, alone or in a word. */
type Sign = {
  readonly text: string;
  readonly letter: boolean;
  readonly ascii: boolean;
  readonly capital: boolean;
  readonly small: boolean;
  readonly alone: number;
  readonly inWord: number;
};

const tables = new Map<string, readonly Sign[]>();

function signsOf(name: string): readonly Sign[] {
  const known = tables.get(name);
  if (known !== undefined) return known;
  const table = iconv.decode(Buffer.from(Array.from({ length: 256 }, (_none, byte) => byte)), name);
  const signs = Array.from(table, signOf);
  tables.set(name, signs);
  return signs;
}

function signOf(text: string): Sign {
  const letter = /^[\p{L}\p{M}]$/u.test(text);
  return {
    text,
    letter,
    ascii: /^[A-Za-z]$/.test(text),
    capital: letter && text !== text.toLowerCase(),
    small: letter && text !== text.toUpperCase(),
    alone: Math.log(aloneWeight(text)),
    inWord: Math.log(text === '’' || text === '·' ? 0.004 : 1e-6),
  };
}

/** Signs that stand in any text, at its edges or beside numbers; others hardly ever. */
function aloneWeight(sign: string): number {
  if (usualSigns.has(sign)) return 0.01;
  return /^[\uFFFD\p{Cc}\u2500-\u259F]$/u.test(sign) ? 1e-7 : 2e-5;
}

const usualSigns: ReadonlySet<string> = new Set('\u00A0\u200C\u200D\u200E\u200F€£¥¢§©®°²³½¼¾±×÷«»“”„‘’‚–—…•·¿¡™№،؛؟º%');
