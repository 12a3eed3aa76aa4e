import { defaultLimits, type ImportLimits, importLimits, limitBounds } from '#shared/import/limits.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import type { Translate } from '#shared/text/translate.ts';
import type { Given } from './command-line.ts';

/** What each limit is called on the command line. */
const switches = {
  columns: 'max-columns',
  rows: 'max-rows',
  cellCharacters: 'max-cell-characters',
  textMegabytes: 'max-text-megabytes',
  workbookMegabytes: 'max-workbook-megabytes',
  unpackedMegabytes: 'max-unpacked-megabytes',
} as const satisfies Record<keyof ImportLimits, string>;

const names = Object.keys(switches) as (keyof ImportLimits)[];

/** How much of a table is taken: what the settings hold for the window. */
export const limitSwitches = {
  'max-columns': { type: 'string' },
  'max-rows': { type: 'string' },
  'max-cell-characters': { type: 'string' },
  'max-text-megabytes': { type: 'string' },
  'max-workbook-megabytes': { type: 'string' },
  'max-unpacked-megabytes': { type: 'string' },
} as const;

/** The limits that are said; what is not said is as is safe. */
export function limitsOf(given: Given): Result<ImportLimits, Failure> {
  let limits = defaultLimits;
  for (const name of names) {
    const text = given.text(switches[name]);
    if (text === undefined) continue;
    const asked = importLimits.safeParse({ ...limits, [name]: /^[0-9]+$/.test(text) ? Number(text) : Number.NaN });
    const [least, most] = limitBounds[name];
    if (!asked.success) return refused({ kind: 'cliLimit', option: `--${switches[name]}`, given: text, least, most });
    limits = asked.data;
  }
  return done(limits);
}

/** Where a table was refused for a limit: which switch raises it, and how far. */
export function raiseSentence(refusal: Failure, t: Translate): string | null {
  const name = limitBehind(refusal);
  if (name === null) return null;
  return t('cli.raiseLimit', { option: `--${switches[name]}`, most: limitBounds[name][1] });
}

function limitBehind(refusal: Failure): keyof ImportLimits | null {
  switch (refusal.kind) {
    case 'tableTooManyColumns':
      return 'columns';
    case 'tableTooManyRows':
      return 'rows';
    case 'tableGiantCell':
      return 'cellCharacters';
    case 'tableTooLarge':
      return refusal.of === 'text' ? 'textMegabytes' : 'workbookMegabytes';
    case 'tableUnpacksTooLarge':
      return 'unpackedMegabytes';
    default:
      return null;
  }
}
