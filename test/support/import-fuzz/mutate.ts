/** The same numbers for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What breaks parsers of texts and of XML, in bytes. */
const sharp = [
  '"',
  '""',
  '\r',
  '\n',
  '\r\n',
  ',',
  ';',
  '\t',
  '|',
  '\0',
  '\u00FF\u00FE',
  '\u00EF\u00BB\u00BF',
  '=',
  '<',
  '>',
  '&',
  '&#0;',
  '&#x110000;',
  '&lol;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '</row>',
  '</c>',
  '<row r="99999999">',
  '<c r="ZZZ1">',
  'r="A1048577"',
  '</sheetData>',
  '<si>',
  '</si>',
  '4294967295',
  '-1',
  '1e999',
  'NaN',
  '__proto__',
  '<table:table-row table:number-rows-repeated="9999999">',
  'table:number-columns-repeated="99999999"',
  '\u00E3\u00E4',
  '\u00D8\u00B9',
  '\u0080\u0080',
].map((text) => Buffer.from(text, 'latin1'));

/** Changes bytes in one to eight places: flipped, cut out, doubled, moved, or with something sharp put in; or cut off. */
export function mutated(bytes: Buffer, random: () => number): Buffer {
  let now: Buffer = bytes;
  const places = 1 + Math.floor(random() * random() * 8);
  for (let i = 0; i < places; i++) now = changedOnce(now, random);
  return now;
}

function changedOnce(bytes: Buffer, random: () => number): Buffer {
  const at = Math.floor(random() * (bytes.length + 1));
  const length = 1 + Math.floor(random() ** 3 * Math.min(2000, bytes.length));
  const before = bytes.subarray(0, at);
  const piece = bytes.subarray(at, at + length);
  const after = bytes.subarray(at + length);
  switch (Math.floor(random() * 8)) {
    case 0:
    case 1: {
      const flipped = Buffer.from(bytes);
      if (at < flipped.length) flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      return flipped;
    }
    case 2: {
      const written = Buffer.from(bytes);
      if (at < written.length) written[at] = Math.floor(random() * 256);
      return written;
    }
    case 3:
      return Buffer.concat([before, after]);
    case 4:
      return Buffer.concat([before, piece, piece, after]);
    case 5:
    case 6:
      return Buffer.concat([before, sharp[Math.floor(random() * sharp.length)] ?? piece, bytes.subarray(at)]);
    default:
      return random() < 0.3 ? before : Buffer.concat([after, piece, before]);
  }
}
