import iconv from 'iconv-lite';

/**
 * Which UTF-16 a file's beginning is when no byte order mark says so, or null: the upper halves of delimiters, line
 * ends and Latin letters are NULs, so these stand only at even or only at odd places; and read so, it is a text.
 */
export function findUtf16(head: Buffer): 'UTF-16LE' | 'UTF-16BE' | null {
  const at: [number, number] = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) at[i & 1 ? 1 : 0]++;
  const [even, odd] = at;
  if (even + odd < head.length * 0.01 || Math.min(even, odd) > Math.max(even, odd) * 0.05) return null;
  const encoding = odd > even ? 'UTF-16LE' : 'UTF-16BE';
  const text = iconv.decode(head.subarray(0, head.length & ~1), encoding).slice(0, 8000);
  const strange = text.match(/[^\P{C}\t\n\r\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu)?.length ?? 0;
  // A sign in a thousand may be broken, or cut off at the end.
  return strange <= 1 + text.length / 1000 && /[\t\n\r,;| ]/.test(text) ? encoding : null;
}
