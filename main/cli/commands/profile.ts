import { resolve } from 'node:path';
import { done } from '#shared/lib/result.ts';
import { runProfile } from '../../import-host/run-profile.ts';
import { profileAnswer } from '../answers/profile.ts';
import type { CliCommand } from '../command-line.ts';
import { tableOptionsOf, tableSwitches } from '../table-options.ts';

/** `profile TABLE`: what a file holds, without importing it. */
export const profileCommand: CliCommand = {
  name: 'profile',
  words: ['TABLE'],
  options: tableSwitches,
  answer: profileAnswer,
  run: async (given, { t }) => {
    const options = tableOptionsOf(given, 'profile');
    if (!options.ok) return options;
    const profiled = await runProfile(resolve(given.words[0] ?? ''), options.value);
    if (!profiled.ok) return profiled;
    const { rows, columns, format, encoding } = profiled.value;
    const lines = columns.map(({ name, type, filled, distinct, examples }) => {
      const share = t.formats.percent(rows === 0 ? 0 : filled / rows, 0);
      return t('cli.column', {
        name,
        type: t(`model.fieldType.${type}`),
        share,
        distinct,
        examples: examples.join(' · '),
      });
    });
    return done({ json: profiled.value, lines: [t('cli.table', { count: rows, format, encoding }), ...lines] });
  },
};
