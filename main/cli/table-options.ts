import { type TableOptions, tableOptions } from '#shared/import/table.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import type { Given } from './command-line.ts';

/** How a table is taken apart, where what is found is wrong. */
export const tableSwitches = {
  sheet: { type: 'string' },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  quote: { type: 'string' },
  'header-row': { type: 'string' },
} as const;

/** `\t` and `tab` mean the tabulator, which a command line can hardly say otherwise, and so do `double` and `single`. */
export function tableOptionsOf(given: Given, command: string): Result<TableOptions, Failure> {
  const [sheet, encoding, delimiter, quote, headerRow] = Object.keys(tableSwitches).map(given.text);
  const options = tableOptions.safeParse({
    ...(sheet !== undefined && { sheet }),
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter: delimiter === 'tab' || delimiter === '\\t' ? '\t' : delimiter }),
    ...(quote !== undefined && { quote: quote === 'double' ? '"' : quote === 'single' ? "'" : quote }),
    ...(headerRow !== undefined && { headerRow: /^[0-9]+$/.test(headerRow) ? Number(headerRow) : headerRow }),
  });
  if (options.success) return done(options.data);
  const wrong = String(options.error.issues[0]?.path[0] ?? '');
  return refused({ kind: 'cliOption', option: `--${wrong === 'headerRow' ? 'header-row' : wrong}`, command });
}
