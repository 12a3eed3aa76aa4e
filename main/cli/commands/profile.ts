import { resolve } from 'node:path';
import { describeColumnNote } from '#shared/import/describe-column-note.ts';
import { done } from '#shared/lib/result.ts';
import { runProfile } from '../../import-host/run-profile.ts';
import { profileAnswer } from '../answers/profile.ts';
import type { CliCommand } from '../command-line.ts';
import { limitSwitches, limitsOf } from '../limit-switches.ts';
import { tableOptionsOf, tableSwitches } from '../table-options.ts';
import { reasonLine } from '../what-was-found.ts';

/** `profile TABLE`: what a file holds, without importing it. */
export const profileCommand: CliCommand = {
  name: 'profile',
  words: ['TABLE'],
  options: { ...tableSwitches, ...limitSwitches },
  about: ['cli.table.form', 'cli.table.limits'],
  answer: profileAnswer,
  run: async (given, { t }) => {
    const options = tableOptionsOf(given, 'profile');
    if (!options.ok) return options;
    const limits = limitsOf(given);
    if (!limits.ok) return limits;
    const profiled = await runProfile(resolve(given.words[0] ?? ''), options.value, limits.value);
    if (!profiled.ok) return profiled;
    const { rows, columns, format, encoding } = profiled.value;
    const lines = columns.flatMap(({ name, type, filled, distinct, examples, missingMarkers, notes }) => {
      const share = t.formats.percent(rows === 0 ? 0 : filled / rows, 0);
      const column = { name, type: t(`model.fieldType.${type}`), share, distinct, examples: examples.join(' · ') };
      const unknown = missingMarkers.filter(({ tick }) => tick);
      const markers = unknown.map(({ text, count }) => `${text} (${t.formats.number(count)})`).join(' · ');
      return [
        t('cli.column', column),
        ...(unknown.length > 0 ? [t('cli.markers', { markers })] : []),
        ...notes.map((note) => `    ${describeColumnNote(t, note, name, type)}`),
      ];
    });
    const troubles = profiled.value.troubles.map(({ kind, rows: found }) => reasonLine(kind, found, t));
    const table = t('cli.table', { count: rows, format, encoding });
    return done({ json: profiled.value, lines: [table, ...troubles, ...lines] });
  },
};
