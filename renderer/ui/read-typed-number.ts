const arabicZero = 0x0660;
const persianZero = 0x06f0;

/** What a person typed as a number: digits of three scripts, either decimal mark, either minus. Null: no number. */
export function readTypedNumber(typed: string): number | null {
  const plain = typed
    .trim()
    .replace(/[\u0660-\u0669]/g, (digit) => `${digit.charCodeAt(0) - arabicZero}`)
    .replace(/[\u06f0-\u06f9]/g, (digit) => `${digit.charCodeAt(0) - persianZero}`)
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[\u066b,]/g, '.')
    .replace(/[\u200e\u200f\u061c]/g, '');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}
