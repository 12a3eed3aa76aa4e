import { type TableOptions, tableOptions } from '#shared/import/table.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import type { Given } from './command-line.ts';

/** How a table is taken apart, where what is found is wrong. */
export const tableSwitches = {
  sheet: { type: 'string' },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
} as const;

/** `\t` and `tab` mean the tabulator, which a command line can hardly say otherwise. */
export function tableOptionsOf(given: Given, command: string): Result<TableOptions, Failure> {
  const sheet = given.text('sheet');
  const encoding = given.text('encoding');
  const delimiter = given.text('delimiter');
  const options = tableOptions.safeParse({
    ...(sheet !== undefined && { sheet }),
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter: delimiter === 'tab' || delimiter === '\\t' ? '\t' : delimiter }),
  });
  if (options.success) return done(options.data);
  return refused({ kind: 'cliOption', option: `--${String(options.error.issues[0]?.path[0] ?? '')}`, command });
}
