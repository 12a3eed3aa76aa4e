import { describe, expect, it } from 'vitest';
import type { EngineReply } from '#shared/bridge/engine-port.ts';
import { sampleDay } from '#shared/sample/leads.ts';
import { about, lineTo, newHost, table, withSample, workshop } from '#test/support/sample-host.ts';

withSample();

describe('whose turn it is in the engine host', () => {
  it('lets a newer question take the place of an unfinished one of its kind, and of no other', async () => {
    const { ask } = lineTo(newHost(), workshop.path);
    const older = ask('simulate', about());
    const other = ask('explain', { ...about(), row: 0 });
    const newer = ask('simulate', { ...about(), asOf: sampleDay - 30 });
    expect(await older).toEqual({ id: 1, ok: false, refusal: { kind: 'superseded' } });
    expect(await other).toMatchObject({ ok: true });
    expect(await newer).toMatchObject({ ok: true, value: { asOf: sampleDay - 30 } });
  });

  it('answers each question once, also when the next one is asked as soon as an answer is there', async () => {
    const replies: EngineReply[] = [];
    await new Promise<void>((finished) => {
      const line = newHost().connect(workshop.path, (reply) => {
        if ('progress' in reply) return;
        replies.push(reply);
        if (replies.length < 4) line.receive({ id: replies.length + 1, ask: 'simulate', input: about() });
        else setTimeout(finished, 20);
      });
      line.receive({ id: 1, ask: 'simulate', input: about() });
    });
    expect(replies.map((reply) => [reply.id, 'ok' in reply && reply.ok])).toEqual([
      [1, true],
      [2, true],
      [3, true],
      [4, true],
    ]);
  });

  it('gives up what a closed line asked for', async () => {
    const host = newHost();
    const { ask, close } = lineTo(host, workshop.path);
    let answered = false;
    void ask('simulate', about()).then(() => {
      answered = true;
    });
    close();
    await lineTo(host, workshop.path).ask('simulate', about());
    expect(answered).toBe(false);
  });

  it('answers a quick question before a slow one that was asked first, and then goes on with that', async () => {
    const { ask } = lineTo(newHost(), workshop.path);
    const order: string[] = [];
    const slow = ask('volumes', { ...about(), by: 'week' }).then(() => order.push('volumes'));
    await new Promise((resume) => setTimeout(resume, 20));
    const quick = ask('simulate', about()).then(() => order.push('simulate'));
    await Promise.all([slow, quick]);
    expect(order).toEqual(['simulate', 'volumes']);
  });

  it('shows what an edit changed before it goes on sorting a table, which then begins anew with its own scores', async () => {
    let clock = 0;
    const { ask } = lineTo(
      newHost(() => (clock += 50)),
      workshop.path,
    );
    const sorted = table({ sort: [{ by: 'lead', descending: false }] });
    const alone = await ask('table', { ...about(), ...sorted });
    const order: string[] = [];
    const other = { ...about(), ...table({ sort: [{ by: 'held', descending: true }] }) };
    const page = ask('table', other).then((answer) => {
      order.push('table');
      return answer;
    });
    await new Promise((resume) => setImmediate(resume));
    const edited = { ...workshop.model, decisionDays: workshop.model.decisionDays + 1 };
    const counts = ask('simulate', { ...about(), model: edited }).then(() => order.push('simulate'));
    const [answer] = await Promise.all([page, counts]);
    expect(order).toEqual(['simulate', 'table']);
    expect(answer).toMatchObject({ ok: true, value: { total: 5000 } });
    expect(await ask('table', { ...about(), ...sorted })).toEqual({ ...alone, id: expect.any(Number) });
  });

  it('gives up a question that nobody waits for any more, and answers the next', async () => {
    const { ask, say } = lineTo(newHost(), workshop.path);
    const slow = ask('volumes', { ...about(), by: 'week' });
    say({ cancel: 1 });
    say({ cancel: 7 });
    expect(await slow).toEqual({ id: 1, ok: false, refusal: { kind: 'cancelled' } });
    expect(await ask('simulate', about())).toMatchObject({ ok: true });
  });
});
