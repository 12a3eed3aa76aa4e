import { describe, expect, it } from 'vitest';
import { decide, envelope } from '#shared/commands/command.ts';
import { applyChanges, invertChanges } from '#shared/model/changes.ts';
import { modelHash } from '#shared/model/identity.ts';
import type { ModelId } from '#shared/model/ids.ts';
import { modelOf } from '#shared/model/model.ts';
import { emptyState, type WorkshopState } from '#shared/model/records.ts';
import { by, smallRecords } from '#test/support/small-workshop.ts';

const area = { x: 10, y: 20, width: 200, height: 120 };
const question = { id: 'q', modelId: 'model', kind: 'question', words: 'Who calls first?', answer: null, ...area };
const frame = { id: 'f', modelId: 'model', position: 1, name: { en: 'Audience' }, minutes: 30, ...area };
const remark = { id: 'c', modelId: 'model', on: { kind: 'rule', id: 'director' }, words: 'Too low', author: 'Ada' };

function smallState(): WorkshopState {
  const changes = smallRecords().map(({ kind, record }) => ({ kind, id: record.id, before: null, after: record }));
  return applyChanges(emptyState, changes as never);
}

type Given = { readonly side?: 'marketing' | 'sales' | 'both' | 'facilitator' };

function decided(state: WorkshopState, command: unknown, { side = 'marketing' }: Given = {}) {
  const parsed = envelope.safeParse({ ...by(side), command });
  if (!parsed.success) throw new Error(parsed.error.message);
  return decide(state, parsed.data.command, parsed.data);
}

/** The state after the commands; each must be carried out. */
function stateAfter(state: WorkshopState, ...commands: readonly unknown[]): WorkshopState {
  return commands.reduce<WorkshopState>((now, command) => {
    const decision = decided(now, command);
    if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
    return applyChanges(now, decision.value);
  }, state);
}

describe('notes, frames and comments', () => {
  it('a note says who held the pen and when, whatever the window claims', () => {
    const added = decided(smallState(), { type: 'note.add', record: question }, { side: 'sales' });
    if (!added.ok) throw new Error(added.refusal.kind);
    expect(added.value[0]?.after).toEqual({ ...question, side: 'sales', at: '2026-01-05T10:00:00.000Z' });
    const claimed = { type: 'note.add', record: { ...question, side: 'both' } };
    expect(envelope.safeParse({ ...by(), command: claimed }).success).toBe(false);
    const rewritten = { type: 'note.change', id: 'q', set: { side: 'both' } };
    expect(envelope.safeParse({ ...by(), command: rewritten }).success).toBe(false);
  });

  it('a question that becomes a note loses its answer', () => {
    const asked = stateAfter(
      smallState(),
      { type: 'note.add', record: question },
      { type: 'note.change', id: 'q', set: { answer: 'Sales does' } },
    );
    expect(asked.note.q?.answer).toBe('Sales does');
    expect(stateAfter(asked, { type: 'note.change', id: 'q', set: { kind: 'note' } }).note.q?.answer).toBeNull();
  });

  it('notes, frames and cards that move together are one command: the first two lie where they say', () => {
    const state = stateAfter(
      smallState(),
      { type: 'note.add', record: question },
      { type: 'frame.add', record: frame },
      {
        type: 'placement.set',
        modelId: 'model',
        moves: [
          { node: 'note:q', x: 1, y: 2 },
          { node: 'frame:f', x: 3, y: 4 },
          { node: 'group:who', x: 5, y: 6 },
        ],
      },
    );
    expect(state.note.q).toMatchObject({ x: 1, y: 2, width: 200 });
    expect(state.frame.f).toMatchObject({ x: 3, y: 4 });
    expect(Object.values(state.placement)).toMatchObject([{ node: 'group:who', x: 5, y: 6 }]);
    const missing = { type: 'placement.set', modelId: 'model', moves: [{ node: 'note:gone', x: 1, y: 2 }] };
    expect(decided(state, missing)).toMatchObject({ ok: false, refusal: { kind: 'notFound' } });
  });

  it('a comment needs something to be about, and goes with it in one step', () => {
    const state = stateAfter(smallState(), { type: 'comment.add', record: remark });
    expect(state.comment.c).toMatchObject({ side: 'marketing', author: 'Ada', resolved: false });
    const nowhere = { type: 'comment.add', record: { ...remark, id: 'd', on: { kind: 'icp', id: 'gone' } } };
    expect(decided(state, nowhere)).toMatchObject({ ok: false, refusal: { kind: 'notFound' } });
    const gone = decided(state, { type: 'rule.remove', id: 'director' });
    if (!gone.ok) throw new Error(gone.refusal.kind);
    expect(gone.value.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['rule director', 'comment c']);
    const without = applyChanges(state, gone.value);
    expect(without.comment).toEqual({});
    expect(applyChanges(without, invertChanges(gone.value)).comment).toEqual(state.comment);
    // A group takes its rules with it, and they their comments.
    expect(stateAfter(state, { type: 'group.remove', id: 'who' }).comment).toEqual({});
  });

  it('the matrix and a stage without a gate can be spoken about, too', () => {
    const state = stateAfter(
      smallState(),
      { type: 'comment.add', record: { ...remark, on: { kind: 'matrix', id: 'model' } } },
      { type: 'comment.add', record: { ...remark, id: 'd', on: { kind: 'stage', id: 'nurture' } } },
    );
    expect(Object.keys(state.comment)).toEqual(['c', 'd']);
  });

  it('a text that would turn itself round, an empty comment and a frame without an end are refused', () => {
    const refusedAs = (command: unknown) => envelope.safeParse({ ...by(), command }).success;
    expect(refusedAs({ type: 'note.add', record: { ...question, words: 'a\u202Eb' } })).toBe(false);
    expect(refusedAs({ type: 'note.add', record: { ...question, words: 'x'.repeat(4001) } })).toBe(false);
    expect(refusedAs({ type: 'comment.add', record: { ...remark, words: '' } })).toBe(false);
    expect(refusedAs({ type: 'frame.add', record: { ...frame, minutes: 1e9 } })).toBe(false);
    expect(refusedAs({ type: 'frame.add', record: { ...frame, width: Number.POSITIVE_INFINITY } })).toBe(false);
  });

  it('H1 notes, frames and comments leave the hash as it is', () => {
    const hashOf = (state: WorkshopState) => {
      const model = modelOf(state, 'model' as ModelId);
      if (model === null) throw new Error('no model');
      return modelHash(model);
    };
    const state = stateAfter(
      smallState(),
      { type: 'note.add', record: question },
      { type: 'frame.add', record: frame },
      { type: 'comment.add', record: remark },
    );
    expect(hashOf(state)).toBe(hashOf(smallState()));
  });
});
