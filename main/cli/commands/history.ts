import { resolve } from 'node:path';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result } from '#shared/lib/result.ts';
import { historyEntries, versionEntries } from '../../workshop/history.ts';
import { openSession, type WorkshopSession } from '../../workshop/session.ts';
import type { CliCommand, Given, Told } from '../command-line.ts';

/** `history FILE`: every step, oldest first. */
export const historyCommand: CliCommand = {
  name: 'history',
  words: ['FILE'],
  options: {},
  about: 'cli.about.history',
  run: (given, { t }) =>
    reading(given, (session) => {
      const entries = historyEntries(session.db, session.state, t);
      const lines = entries.map(({ time, side, who, text }) => `${time}  ${who ?? t(`app.side.${side}`)}  ${text}`);
      return { json: { entries }, lines };
    }),
};

/** `versions FILE`: the versions that were given a name, oldest first. */
export const versionsCommand: CliCommand = {
  name: 'versions',
  words: ['FILE'],
  options: {},
  about: 'cli.about.versions',
  run: (given) =>
    reading(given, (session) => {
      const versions = versionEntries(session.db, session.state);
      const lines = versions.map(({ time, name, modelHash }) => `${time}  ${name}  ${modelHash ?? ''}`);
      return { json: { versions }, lines };
    }),
};

function reading(given: Given, read: (session: WorkshopSession) => Told): Result<Told, Failure> {
  const opened = openSession(resolve(given.words[0] ?? ''));
  if (!opened.ok) return opened;
  try {
    return done(read(opened.value));
  } finally {
    opened.value.close();
  }
}
