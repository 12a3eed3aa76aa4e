import type { TableOptions } from '#shared/import/table.ts';
import type { Given } from './command-line.ts';

/** How a table is taken apart, where what is found is wrong. */
export const tableSwitches = {
  sheet: { type: 'string' },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
} as const;

/** `\t` and `tab` mean the tabulator, which a command line can hardly say otherwise. */
export function tableOptionsOf(given: Given): TableOptions {
  const sheet = given.text('sheet');
  const encoding = given.text('encoding');
  const delimiter = given.text('delimiter');
  return {
    ...(sheet !== undefined && { sheet }),
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter: delimiter === 'tab' || delimiter === '\\t' ? '\t' : delimiter }),
  };
}
