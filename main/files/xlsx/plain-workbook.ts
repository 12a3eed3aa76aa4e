import { posix } from 'node:path';
import { type NumberLook, numberLook } from './number-look.ts';
import { type Archive, entryOf, xmlPieces, xmlText } from './xml-parts.ts';
import { attributesOf, NotPlain, stringOf } from './xml-text.ts';

/** What a workbook says of itself, apart from its cells. */
export type PlainWorkbook = {
  /** In order, with the part that holds each one's cells; null for a sheet without cells (a chart). */
  readonly sheets: readonly { readonly name: string; readonly part: string | null }[];
  readonly strings: readonly string[];
  /** By a cell's style. */
  readonly looks: readonly NumberLook[];
  readonly date1904: boolean;
};

const book = 'xl/workbook.xml';

/** Reads what sheets' cells refer to. Throws `NotPlain` where a workbook is not as spreadsheet programs write it. */
export async function plainWorkbook(archive: Archive): Promise<PlainWorkbook> {
  const xml = await xmlText(archive, book);
  const related = relationsOf(await xmlText(archive, 'xl/_rels/workbook.xml.rels'));
  const partOf = (kind: string) => related.find(({ type }) => type.endsWith(`/${kind}`))?.target ?? null;
  const sheets = [...xml.matchAll(/<sheet\s[^>]*>/g)].map(([tag]) => {
    const attributes = attributesOf(tag);
    const id = Object.keys(attributes).find((name) => name.endsWith(':id'));
    const { name } = attributes;
    const relation = related.find((each) => each.id === attributes[id ?? '']);
    if (name === undefined || relation === undefined) throw new NotPlain('a sheet without cells or name');
    return { name, part: relation.type.endsWith('/worksheet') ? relation.target : null };
  });
  if (sheets.length === 0) throw new NotPlain('no sheets');
  const properties = attributesOf(/<workbookPr\b[^>]*>/.exec(xml)?.[0] ?? '');
  const styles = partOf('styles');
  const strings = partOf('sharedStrings');
  return {
    sheets,
    strings: strings === null ? [] : await sharedStrings(archive, strings),
    looks: styles === null ? [] : looksOf(await xmlText(archive, styles)),
    date1904: /^(?:1|true)$/i.test(properties.date1904 ?? ''),
  };
}

function relationsOf(xml: string): { id: string; type: string; target: string }[] {
  return [...xml.matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attributesOf(tag);
    // What lies outside of the archive is never followed.
    const target = TargetMode === 'External' ? '' : posix.resolve('/xl', Target).slice(1);
    return { id: Id, type: Type, target };
  });
}

async function sharedStrings(archive: Archive, name: string): Promise<string[]> {
  const entry = entryOf(archive, name);
  if (entry === null) throw new NotPlain(`no part ${name}`);
  const strings: string[] = [];
  let rest = '';
  for await (const { text: piece } of xmlPieces(archive, entry)) {
    const text = rest + piece;
    let at = 0;
    for (;;) {
      const open = text.indexOf('<si', at);
      const tag = open < 0 ? -1 : text.indexOf('>', open);
      if (tag < 0) break;
      const isEmpty = text.charCodeAt(tag - 1) === 47;
      const close = isEmpty ? tag : text.indexOf('</si>', tag);
      if (close < 0) break;
      const before = text.slice(at, open);
      const isHead = strings.length === 0 && /<sst\b[^>]*>\s*$/.test(before) && !before.includes('<!');
      if (!isHead && before.trim() !== '') throw new NotPlain('something between strings');
      if (!/^<si\/?>$/.test(text.slice(open, tag + 1))) throw new NotPlain('a shared string’s tag');
      strings.push(isEmpty ? '' : stringOf(text.slice(tag + 1, close)));
      at = isEmpty ? tag + 1 : close + 5;
    }
    rest = text.slice(at);
    if (rest.length > longestString) throw new NotPlain('an endless string');
  }
  if (!rest.includes('</sst>') && !/<sst\b[^>]*\/>/.test(rest)) throw new NotPlain('no end of the strings');
  return strings;
}

/** A cell holds 32,767 signs, each of them a tag of its own at worst. */
const longestString = 16e6;

/** What each cell style makes of numbers. */
function looksOf(xml: string): NumberLook[] {
  const formats = new Map(builtIn);
  for (const [tag] of xml.matchAll(/<numFmt\s[^>]*>/g)) {
    const { numFmtId, formatCode } = attributesOf(tag);
    if (numFmtId !== undefined && formatCode !== undefined) formats.set(Number(numFmtId), formatCode);
  }
  const styles = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(xml)?.[1] ?? '';
  if (/<(?!\/?(?:xf|alignment|protection|extLst)\b)/.test(styles)) throw new NotPlain('an unknown part of a style');
  return [...styles.matchAll(/<xf\b[^>]*>/g)].map(([tag]) =>
    numberLook(formats.get(Number(attributesOf(tag).numFmtId ?? 0)) ?? ''),
  );
}

/** Of the formats that every spreadsheet program has, those that make a percentage or a day of a number. */
const builtIn: readonly (readonly [number, string])[] = [
  [9, '0%'],
  [10, '0.00%'],
  [14, 'm/d/yy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yy h:mm'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
];
