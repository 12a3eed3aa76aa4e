import { counted } from './plain-loops.ts';

/**
 * The order of texts in a table, the same on every computer and in every language. Texts are V3 forms. First without
 * accents (é as e), and with the letters as one that Unicode's Arabic order takes as one (ء ؤ ئ as ا, ة as ت),
 * character by character: spaces, signs, digits, Latin letters, then all other letters by their code, which for
 * Arabic is the order of its alphabet; a text comes before those that go on after it. What is equal so far goes by
 * the codes of the V3 forms.
 */

/** A text as it is placed among others. */
export function sortForm(text: string): string {
  if (ascii.test(text)) return text;
  return text.replace(hamza, 'ا').replaceAll('ة', 'ت').normalize('NFD').replace(marks, '');
}

const ascii = /^[ -~]*$/;
const hamza = /[ءؤئ]/g;
const marks = /\p{M}/gu;

/** Spaces, signs, digits, Latin letters, others: within each by code. */
function classOf(unit: number): number {
  if (unit === 32) return 0;
  if (unit >= 97 && unit <= 122) return 3;
  const text = String.fromCharCode(unit);
  if (/\p{Nd}/u.test(text)) return 2;
  return unit > 127 && /\p{L}|\p{N}|\p{Cs}/u.test(text) ? 4 : 1;
}

/** By code unit its place in the order, from 1; 0 is the end of a text. Only units that occur are placed. */
function* weighUnits(
  forms: readonly string[],
): Generator<number, { readonly weights: Uint16Array; readonly bits: number }> {
  const occurs = new Uint8Array(65_536);
  let seen = 0;
  for (const form of forms) {
    for (let i = 0; i < form.length; i++) occurs[form.charCodeAt(i)] = 1;
    if (++seen % stretch === 0) yield 0.2 + (0.1 * seen) / forms.length;
  }
  const units: number[] = [];
  for (let unit = 0; unit < occurs.length; unit++) if (occurs[unit] === 1) units.push(unit);
  const classes = new Map(units.map((unit) => [unit, classOf(unit)]));
  units.sort((a, b) => (classes.get(a) as number) - (classes.get(b) as number) || a - b);
  const weights = new Uint16Array(65_536);
  units.forEach((unit, i) => {
    weights[unit] = i + 1;
  });
  return { weights, bits: Math.max(1, Math.ceil(Math.log2(units.length + 1))) };
}

/** A part of the order in which the first `depth` characters are the same. */
type Run = { readonly from: number; readonly to: number; readonly depth: number };

const fewEnough = 12;
/** Texts are at most this many: their number and the weight of a piece of text share one double exactly. */
const mostTexts = 2 ** 21;
const worthTelling = 20_000;
/** Pauses after so many texts. */
const stretch = 50_000;

/**
 * The numbers of the texts in their order; pauses to say what share is done. Sorted by pieces of as many characters
 * as fit 32 bits, then each run of equal pieces by what follows: a comparison of whole texts is rare. A run of more
 * than `long` texts is sorted with pauses in between.
 */
export function* orderOfTexts(texts: readonly string[], long = 65_536): Generator<number, Uint32Array> {
  if (texts.length > mostTexts) throw new Error('More texts than a table has.');
  const forms: string[] = [];
  for (const text of texts) {
    forms.push(sortForm(text));
    if (forms.length % stretch === 0) yield (0.2 * forms.length) / texts.length;
  }
  const { weights, bits } = yield* weighUnits(forms);
  const piece = Math.floor(32 / bits);
  const order = counted(forms.length);
  const before = new Uint32Array(order.length);
  const packed = new Float64Array(order.length);
  const runs: Run[] = [{ from: 0, to: order.length, depth: 0 }];
  let settled = 0;
  let told = 0;
  for (let run = runs.pop(); run !== undefined; run = runs.pop()) {
    if (run.to - run.from > long) yield* splitLong(run);
    else split(run);
    if (settled - told < worthTelling) continue;
    told = settled;
    yield share();
  }
  return order;

  function share(): number {
    return 0.3 + (0.7 * settled) / order.length;
  }

  function* splitLong({ from, to, depth }: Run): Generator<number, void> {
    const many = to - from;
    const keys = new Uint32Array(many);
    for (let i = 0; i < many; i++) {
      keys[i] = pieceOf(forms[order[from + i] as number] as string, depth, piece, bits, weights);
      if (i % stretch === stretch - 1) yield share();
    }
    const sorted = yield* byKey(order.slice(from, to), keys, share);
    order.set(sorted.texts, from);
    let begun = 0;
    for (let i = 0; i < many; i++) {
      if (i % stretch === stretch - 1) yield share();
      if (i < many - 1 && sorted.keys[i + 1] === sorted.keys[i]) continue;
      goOn(from + begun, from + i + 1, depth + piece);
      begun = i + 1;
    }
  }

  function split({ from, to, depth }: Run): void {
    if (to - from <= fewEnough) {
      settle(from, to, inFull);
      return;
    }
    const many = to - from;
    let alike = true;
    for (let i = 0; i < many; i++) {
      const text = order[from + i] as number;
      before[i] = text;
      packed[i] = pieceOf(forms[text] as string, depth, piece, bits, weights) * mostTexts + i;
      alike &&= pieceIn(packed[i] as number) === pieceIn(packed[0] as number);
    }
    if (alike) {
      goOn(from, to, depth + piece);
      return;
    }
    const keys = packed.subarray(0, many).sort();
    let begun = 0;
    for (let i = 0; i < many; i++) {
      const key = keys[i] as number;
      order[from + i] = before[key % mostTexts] as number;
      if (i < many - 1 && pieceIn(keys[i + 1] as number) === pieceIn(key)) continue;
      goOn(from + begun, from + i + 1, depth + piece);
      begun = i + 1;
    }
  }

  /** What is the same for `depth` characters is settled where that is all of it. */
  function goOn(from: number, to: number, depth: number): void {
    const form = forms[order[from] as number] as string;
    if (to - from === 1 || form.length < depth) settle(from, to, byUnits);
    else runs.push({ from, to, depth });
  }

  function settle(from: number, to: number, compare: (a: number, b: number) => number): void {
    settled += to - from;
    if (to - from === 1) return;
    if (to - from > fewEnough) {
      order.set(Array.from(order.subarray(from, to)).sort(compare), from);
      return;
    }
    for (let i = from + 1; i < to; i++) {
      const text = order[i] as number;
      let at = i;
      while (at > from && compare(order[at - 1] as number, text) > 0) {
        order[at] = order[at - 1] as number;
        at -= 1;
      }
      order[at] = text;
    }
  }

  function byUnits(a: number, b: number): number {
    const one = texts[a] as string;
    const other = texts[b] as string;
    return one < other ? -1 : one > other ? 1 : 0;
  }

  function inFull(a: number, b: number): number {
    const one = forms[a] as string;
    const other = forms[b] as string;
    const both = Math.min(one.length, other.length);
    for (let i = 0; i < both; i++) {
      const difference = (weights[one.charCodeAt(i)] as number) - (weights[other.charCodeAt(i)] as number);
      if (difference !== 0) return difference;
    }
    return one.length - other.length || byUnits(a, b);
  }
}

/** Texts by their keys, and these in that order: half of a key after the other, which keeps the order of equal ones. */
function* byKey(
  texts: Uint32Array,
  keys: Uint32Array,
  share: () => number,
): Generator<number, { readonly texts: Uint32Array; readonly keys: Uint32Array }> {
  let [from, by] = [texts, keys];
  for (const shift of [0, 16]) {
    const starts = new Uint32Array(65_537);
    for (const key of by) {
      const at = ((key >>> shift) & 0xffff) + 1;
      starts[at] = (starts[at] as number) + 1;
    }
    yield share();
    for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
    const [into, keysInto] = [new Uint32Array(from.length), new Uint32Array(from.length)];
    for (let i = 0; i < from.length; i++) {
      const key = by[i] as number;
      const half = (key >>> shift) & 0xffff;
      const to = starts[half] as number;
      starts[half] = to + 1;
      into[to] = from[i] as number;
      keysInto[to] = key;
    }
    yield share();
    [from, by] = [into, keysInto];
  }
  return { texts: from, keys: by };
}

function pieceIn(packed: number): number {
  return Math.floor(packed / mostTexts);
}

/** As many characters from `depth` as a piece holds, as one number below 2³². */
function pieceOf(form: string, depth: number, piece: number, bits: number, weights: Uint16Array): number {
  let key = 0;
  for (let i = depth; i < depth + piece; i++) {
    key = key * 2 ** bits + (i < form.length ? (weights[form.charCodeAt(i)] as number) : 0);
  }
  return key;
}
