/**
 * Formulas of functions that old Excel and LibreOffice know alike. The row is left open: `row` stands for it until
 * `atRow` fills it in, and no text that people write can hold the sign it uses.
 */
export const row = '\u0001';

export function atRow(formula: string): (number: number) => string {
  const parts = formula.split(row);
  return (number) => parts.join(String(number));
}

/** A, B, … Z, AA, … for 0, 1, … */
export function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : letters(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

export function sheetRef(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

/** A text as a formula writes it. */
export function quoted(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

export function amount(value: number): string {
  return String(value).replace('e+', 'E+').replace('e-', 'E-');
}

export function every(parts: readonly string[]): string {
  if (parts.length === 0) return 'TRUE';
  return parts.length === 1 ? (parts[0] as string) : `AND(${chunked(parts, 'AND')})`;
}

export function some(parts: readonly string[]): string {
  if (parts.length === 0) return 'FALSE';
  return parts.length === 1 ? (parts[0] as string) : `OR(${chunked(parts, 'OR')})`;
}

export function not(part: string): string {
  return `NOT(${part})`;
}

/** How many parts hold. */
export function howMany(parts: readonly string[]): string {
  return parts.length === 0 ? '0' : parts.map((part) => `IF(${part},1,0)`).join('+');
}

/** Compares letter by letter; `=` would overlook case and more. */
export function same(left: string, right: string): string {
  return `EXACT(${left},${right})`;
}

/** Functions take at most 255 parts, so many are put into groups. */
function chunked(parts: readonly string[], by: 'AND' | 'OR'): string {
  if (parts.length <= 200) return parts.join(',');
  const groups: string[] = [];
  for (let at = 0; at < parts.length; at += 200) groups.push(`${by}(${parts.slice(at, at + 200).join(',')})`);
  return groups.join(',');
}

/** Longer formulas are refused by Excel (8,192 characters); what comes near is given as a value instead. */
export const longest = 7000;
