import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { readStep } from '#main/store/log.ts';
import { readRecordRows } from '#main/store/records.ts';
import { recordToRow } from '#main/store/rows/record-row.ts';
import { createSession } from '#main/workshop/create-session.ts';
import { openSession, type WorkshopSession } from '#main/workshop/session.ts';
import { type CommandType, commands, decide, envelope } from '#shared/commands/command.ts';
import { applyChanges } from '#shared/model/changes.ts';
import { findProblem } from '#shared/model/problems.ts';
import { type AnyRecord, emptyState, type RecordKind, recordKinds, type WorkshopState } from '#shared/model/records.ts';
import { anyCommand, eraseCommand } from '#test/support/arbitrary/commands.ts';
import { fullRecords } from '#test/support/arbitrary/records.ts';
import { by, record, smallRecords } from '#test/support/small-workshop.ts';

const runs = process.env.ACCORD_FULL === '1' ? 600 : 40;
const folder = mkdtempSync(join(tmpdir(), 'accord-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Act =
  | {
      readonly act: 'do';
      readonly command: object;
      readonly gesture: string | undefined;
      readonly side: 'marketing' | 'sales';
    }
  | { readonly act: 'undo' | 'redo' | 'reopen' | 'save' | 'restore' };

const doing = (command: fc.Arbitrary<object>) =>
  fc.record({
    act: fc.constant('do' as const),
    command,
    gesture: fc.constantFrom(undefined, undefined, 'g1', 'g2'),
    side: fc.constantFrom('marketing' as const, 'sales' as const),
  });
const acts = fc.array(
  fc.oneof(
    { weight: 14, arbitrary: doing(anyCommand) },
    { weight: 3, arbitrary: fc.constantFrom<Act>({ act: 'undo' }, { act: 'redo' }) },
    { weight: 1, arbitrary: fc.constantFrom<Act>({ act: 'reopen' }, { act: 'save' }, { act: 'restore' }) },
  ),
  { minLength: 5, maxLength: 40 },
);

let files = 0;
function begin(): WorkshopSession {
  const records = [...smallRecords(), ...fullRecords.map(({ kind, record: own }) => record(kind as RecordKind, own))];
  const created = createSession(join(folder, `${++files}.accord`), records, by());
  if (!created.ok) throw new Error(JSON.stringify(created.refusal));
  return created.value;
}

function reopened(session: WorkshopSession): WorkshopSession {
  session.close();
  const again = openSession(session.path);
  if (!again.ok) throw new Error(JSON.stringify(again.refusal));
  return again.value;
}

/** Does one thing; what comes from outside is parsed as the bridge parses it. Says whether it was carried out. */
function carryOut(session: WorkshopSession, act: Act): boolean {
  switch (act.act) {
    case 'do': {
      const given = {
        ...by(),
        actor: { side: act.side },
        command: act.command,
        ...(act.gesture && { gesture: act.gesture }),
      };
      const parsed = envelope.safeParse(given);
      return parsed.success && session.execute(parsed.data).ok;
    }
    case 'undo':
    case 'redo':
      return session[act.act](by()).ok;
    case 'save':
      return session.saveVersion(by(), `version ${session.versions().length}`).ok;
    case 'restore':
      return session.restoreVersion(by(), session.versions()[0]?.id ?? 'none').ok;
    default:
      return true;
  }
}

function rowsOf(state: WorkshopState) {
  const rows = recordKinds.flatMap((kind) =>
    Object.values<AnyRecord>(state[kind]).map((own) => recordToRow(kind, own)),
  );
  return rows.sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.id < b.id ? -1 : 1));
}

/** The rows are the state, nothing in it is wrong, and the log alone leads to it. */
function inspect(session: WorkshopSession): void {
  expect(readRecordRows(session.db)).toEqual(rowsOf(session.state));
  expect(findProblem(session.state)).toBeNull();
}

function replayed(session: WorkshopSession): WorkshopState {
  const steps = [...new Set(session.heads().map(({ step }) => step))].flatMap((step) => readStep(session.db, step));
  return steps.sort((a, b) => a.seq - b.seq).reduce((state, entry) => applyChanges(state, entry.changes), emptyState);
}

function undoneAll(session: WorkshopSession): number {
  for (let steps = 0; ; steps++) if (!session.undo(by()).ok) return steps;
}

test('any commands, undone to the start, give the start; redone, the end; the rows are the state throughout', () => {
  fc.assert(
    fc.property(acts, (all) => {
      let session = begin();
      const start = session.state;
      for (const act of all) {
        const before = session.state;
        if (act.act === 'reopen') session = reopened(session);
        else if (!carryOut(session, act)) expect(session.state).toBe(before);
        inspect(session);
      }
      const end = session.state;
      expect(replayed(session)).toEqual(end);
      const steps = undoneAll(session);
      expect(session.state).toEqual(start);
      inspect(session);
      for (let i = 0; i < steps; i++) expect(session.redo(by()).ok).toBe(true);
      expect(session.state).toEqual(end);
      session = reopened(session);
      expect(session.state).toEqual(end);
      expect(undoneAll(session)).toBe(steps);
      expect(session.state).toEqual(start);
      session.close();
    }),
    { numRuns: runs },
  );
}, 600_000);

test('the commands tried here are of every kind, and each is both carried out and refused', () => {
  let { state } = begin();
  const allowed = new Set<string>();
  const refused = new Set<string>();
  for (const given of fc.sample(fc.oneof(anyCommand, anyCommand, eraseCommand), { numRuns: 8000, seed: 1 })) {
    const { type } = given as { type: CommandType };
    const parsed = envelope.safeParse({ ...by(), command: given });
    const decision = parsed.success ? decide(state, parsed.data.command, by()) : null;
    if (decision?.ok) state = applyChanges(state, decision.value);
    (decision?.ok ? allowed : refused).add(type);
  }
  expect(Object.keys(commands).filter((type) => !allowed.has(type))).toEqual([]);
  const neverRefused = Object.keys(commands).filter((type) => !refused.has(type));
  expect(neverRefused).toEqual(['workshop.rename', 'model.change', 'placement.clear']);
});

test('after an erasure, any commands are undone to the erasure and no further', () => {
  fc.assert(
    fc.property(acts, eraseCommand, acts, (before, erase, after) => {
      const session = begin();
      for (const act of before) if (act.act !== 'reopen') carryOut(session, act);
      const erased = carryOut(session, { act: 'do', command: erase, gesture: 'g1', side: 'sales' });
      fc.pre(erased && session.heads().at(-1)?.command?.type === 'dataSet.erase');
      const there = session.state;
      for (const act of after) if (act.act !== 'reopen') carryOut(session, act);
      undoneAll(session);
      expect(session.state).toEqual(there);
      expect(session.undo(by())).toEqual({ ok: false, refusal: { kind: 'erasedForGood' } });
      session.close();
    }),
    { numRuns: Math.ceil(runs / 4) },
  );
}, 600_000);
