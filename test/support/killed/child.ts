import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { createSession } from '#main/workshop/create-session.ts';
import { openSession, type WorkshopSession } from '#main/workshop/session.ts';
import { envelopeOf, smallRecords } from '../small-workshop.ts';
import { bringIn } from '../staged-leads.ts';

/**
 * A program that works on a workshop without a pause until it is killed. Says each thing on a line of its own when,
 * and only when, the session has acknowledged it. Arguments: what to do, the folder, a word that makes ids unique.
 */
const [what, folder = '', round] = process.argv.slice(2);
let path = join(folder, 'work.accord');
let made = 0;

function by() {
  return { id: `${round}-${++made}`, time: '2026-01-05T10:00:00.000Z', actor: { side: 'sales' as const } };
}

function say(line: string): void {
  writeSync(1, `${line}\n`);
}

function begin(): WorkshopSession {
  const opened = openSession(path);
  if (opened.ok) return opened.value;
  if (opened.refusal.kind !== 'fileMissing') throw new Error(JSON.stringify(opened.refusal));
  const created = createSession(path, smallRecords(), by());
  if (!created.ok) throw new Error(JSON.stringify(created.refusal));
  return created.value;
}

function edit(session: WorkshopSession): void {
  const points = Math.floor(Math.random() * 100_000);
  const envelope = envelopeOf({ type: 'rule.setPoints', id: 'director', points }, by());
  const answer = session.execute(envelope);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  if (answer.value.entry !== null) say(`edit ${envelope.id} ${path}`);
}

function undo(session: WorkshopSession): void {
  const asked = by();
  if (session.undo(asked).ok) say(`edit ${asked.id} ${path}`);
}

function importLeads(session: WorkshopSession): void {
  const id = `${round}-data-${++made}`;
  bringIn(session, id, 400, {}, by());
  say(`leads ${id} ${path}`);
}

function saveAs(session: WorkshopSession): void {
  const next = join(folder, path.endsWith('work.accord') ? 'other.accord' : 'work.accord');
  const answer = session.saveAs(next, { replace: true });
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  path = next;
  say(`saved - ${path}`);
}

function erase(session: WorkshopSession): void {
  const asked = by();
  const answer = session.eraseLeads(asked);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  say(`erased ${asked.id} ${path}`);
}

const session = begin();
say(`opened - ${path}`);
for (let i = 0; ; i++) {
  edit(session);
  if (what === 'edit' && i % 5 === 4) undo(session);
  if (what === 'import') importLeads(session);
  if (what === 'saveAs' && i % 3 === 2) saveAs(session);
  if (what === 'erase') {
    importLeads(session);
    erase(session);
  }
}
