import { done } from '#shared/lib/result.ts';
import { historyEntries, versionEntries } from '../../workshop/history.ts';
import { historyAnswer, versionsAnswer } from '../answers/history.ts';
import type { CliCommand } from '../command-line.ts';
import { readWorkshop } from '../read-workshop.ts';

/** `history FILE`: every step, oldest first. */
export const historyCommand: CliCommand = {
  name: 'history',
  words: ['FILE'],
  options: {},
  answer: historyAnswer,
  run: (given, { t }) =>
    readWorkshop(given.words[0] ?? '', ({ db, state }) => {
      const entries = historyEntries(db, state, t);
      const lines = entries.map(({ time, side, who, text }) => `${time}  ${who ?? t(`app.side.${side}`)}  ${text}`);
      return done({ json: { entries }, lines });
    }),
};

/** `versions FILE`: the versions that were given a name, oldest first. */
export const versionsCommand: CliCommand = {
  name: 'versions',
  words: ['FILE'],
  options: {},
  answer: versionsAnswer,
  run: (given) =>
    readWorkshop(given.words[0] ?? '', ({ db, state }) => {
      const versions = versionEntries(db, state);
      const lines = versions.map(({ time, name, modelHash }) => `${time}  ${name}  ${modelHash ?? ''}`);
      return done({ json: { versions }, lines });
    }),
};
