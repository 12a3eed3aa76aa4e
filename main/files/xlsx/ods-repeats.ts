import type { ImportLimits } from '#shared/import/limits.ts';
import type { TableRefusal } from '#shared/import/table-refusal.ts';
import { type Archive, entryOf, xmlPieces } from './xml-parts.ts';

const mostRows = 1_048_576;
const mostColumns = 16_384;
/** What a cell takes in memory, roughly. */
const bytesOfCell = 100;

/**
 * Whether the filled cells of an OpenDocument sheet are more than a sheet has room for. One tag may stand for a
 * million rows of a thousand cells; whatever reads them would write all of them out.
 */
export async function checkRepeats(archive: Archive, path: string, limits: ImportLimits): Promise<TableRefusal | null> {
  const entry = entryOf(archive, 'content.xml');
  if (entry === null) return null;
  const most = (limits.unpackedMegabytes * 1e6) / bytesOfCell;
  let rest = '';
  let row = 0;
  let column = 0;
  let rowTimes = 1;
  let filled = 0;
  for await (const { text } of xmlPieces(archive, entry)) {
    const piece = rest + text;
    const whole = piece.lastIndexOf('>') + 1;
    for (const [, close, kind, attributes = ''] of piece.slice(0, whole).matchAll(tag)) {
      if (kind === 'table') row = 0;
      else if (kind === 'table-row') {
        if (close === '/' || attributes.endsWith('/')) row += close === '/' ? rowTimes : timesIn(attributes, 'rows');
        else rowTimes = timesIn(attributes, 'rows');
        column = 0;
      } else if (close === '') {
        const times = timesIn(attributes, 'columns');
        const isFilled = !attributes.endsWith('/') || attributes.includes('string-value');
        column += times;
        if (isFilled) filled += times * rowTimes;
        const isOut = isFilled && (row + rowTimes > mostRows || column > mostColumns);
        if (isOut || filled > most) return tooMany(path, Math.max(filled, isOut ? most * 2 : 0), limits);
      }
    }
    rest = piece.slice(whole).slice(-10_000);
  }
  return null;
}

const tag = /<(\/?)(?:[\w-]+:)?(table|table-row|table-cell|covered-table-cell)(\s[^>]*|\/)?>/g;

function timesIn(attributes: string, what: 'rows' | 'columns'): number {
  const written = new RegExp(`number-${what}-repeated=["'](\\d+)["']`).exec(attributes)?.[1];
  return Math.max(1, Number(written ?? 1));
}

function tooMany(path: string, cells: number, { unpackedMegabytes: limit }: ImportLimits): TableRefusal {
  return { kind: 'tableUnpacksTooLarge', path, megabytes: Math.round((cells * bytesOfCell) / 1e6), limit };
}
