import { decide, type Envelope } from '#shared/commands/command.ts';
import type { TemplateRecord } from '#shared/commands/workshop.ts';
import type { Result } from '#shared/lib/result.ts';
import { squashChanges } from '#shared/model/changes.ts';
import { type Change, emptyState } from '#shared/model/records.ts';
import { inOneTransaction } from '../store/connect.ts';
import { createDatabase } from '../store/create-database.ts';
import { appendEntry } from '../store/log.ts';
import { writeChanges } from '../store/records.ts';
import type { By } from './committed.ts';
import { openSession, type WorkshopSession } from './session.ts';
import type { SessionRefusal } from './session-refusal.ts';

/** The gesture of the beginning: commands under it that follow at once are part of it, and it is never undone. */
export const beginning = 'beginning';

/**
 * Makes a workshop with these records (a template, the sample company, or the blank one) and opens it. The file gets
 * its name when it is whole. What is there already is replaced only when `replace` says so.
 */
export function createSession(
  path: string,
  records: readonly TemplateRecord[],
  by: By,
  options: { readonly replace: boolean } = { replace: false },
): Result<WorkshopSession, SessionRefusal> {
  const command = { type: 'workshop.start', records: [...records] } as Envelope['command'];
  const decision = decide(emptyState, command, { time: by.time, actor: by.actor });
  if (!decision.ok) return decision;
  const created = createDatabase(path, options, (db) => {
    inOneTransaction(db, () => {
      const changes = squashChanges([], decision.value);
      writeChanges(db, changes);
      appendEntry(db, {
        ...by,
        seq: 1,
        step: 1,
        gesture: beginning,
        type: 'do',
        target: null,
        command: told(changes),
        changes,
      });
    });
  });
  return created.ok ? openSession(created.value) : created;
}

/** The records stand in the changes already; the command says only how many. */
function told(changes: readonly Change[]) {
  return { type: 'workshop.start', count: changes.length };
}
