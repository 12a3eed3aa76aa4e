/** The text with Arabic-Indic and Persian digits as ASCII digits (V4); everything else as it was. */
export function withAsciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
