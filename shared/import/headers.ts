/**
 * The columns' names: without control and direction marks, in one line; a column without a name is called by its
 * place ("#5"); a name that was there before gets a number ("Email (2)").
 */
export function columnNames(raw: readonly string[], width: number): string[] {
  const seen = new Set<string>();
  return Array.from({ length: width }, (_none, i) => {
    const name = cleanName(raw[i] ?? '') || `#${i + 1}`;
    let unique = name;
    for (let n = 2; seen.has(unique.toLowerCase()); n++) unique = `${name} (${n})`;
    seen.add(unique.toLowerCase());
    return unique;
  });
}

function cleanName(raw: string): string {
  const text = raw
    .replace(/[\u200B-\u200D\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/[\p{Cc}\p{White_Space}]+/gu, ' ')
    .trim();
  return text.length > 180 ? `${text.slice(0, 179).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
