/** What the plain reading of a workbook does not know: it is left to the library, which knows more and takes longer. */
export class NotPlain extends Error {}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text that stands between two tags. */
export function unescaped(text: string): string {
  if (!text.includes('&') && !text.includes('_x')) return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  return text
    .replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/g, (_whole, name, decimal, hex) => {
      if (name !== undefined) return entities[name as string] as string;
      const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
      if (code > 0x10ffff) throw new NotPlain('a sign beyond Unicode');
      return String.fromCodePoint(code);
    })
    .replace(/_x([\da-fA-F]{4})_/g, (_whole, hex) => String.fromCharCode(Number.parseInt(hex as string, 16)))
    .replaceAll('\r\n', '\n');
}

/** A shared or inline string: one text, or the texts of its runs; how they are pronounced is no part of them. */
export function stringOf(item: string): string {
  let text = '';
  let at = 0;
  for (;;) {
    const open = item.indexOf('<', at);
    if (open < 0) return unescaped(text);
    if (item.startsWith('<!', open) || item.startsWith('<?', open)) throw new NotPlain('a remark in a string');
    if (item.startsWith('<rPh', open)) at = after(item, '</rPh>', open);
    else if (item.startsWith('<t>', open) || item.startsWith('<t ', open)) {
      const from = after(item, '>', open);
      if (item.charCodeAt(from - 2) === 47) at = from;
      else {
        const to = after(item, '</t>', from) - 4;
        const own = item.slice(from, to);
        if (own.includes('<')) throw new NotPlain('more than text in a string');
        text += own;
        at = to + 4;
      }
    } else if (!known.test(item.slice(open, open + 14))) throw new NotPlain('an unknown part of a string');
    else at = after(item, '>', open);
  }
}

/** Runs, how these look (with all its parts), and settings of pronunciation. */
const known =
  /^<\/?(?:r|rPr|rFont|b|i|u|strike|sz|color|family|charset|scheme|vertAlign|outline|shadow|condense|extend|phoneticPr|t)\b/;

/** The attributes of a tag. */
export function attributesOf(tag: string): Readonly<Record<string, string | undefined>> {
  const found: Record<string, string> = Object.create(null);
  for (const [, name, double, single] of tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    found[name as string] = unescaped(double ?? single ?? '');
  return found;
}

function after(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  if (at < 0) throw new NotPlain(`no ${what}`);
  return at + what.length;
}
