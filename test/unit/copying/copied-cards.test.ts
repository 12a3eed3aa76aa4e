import { describe, expect, it } from 'vitest';
import { type CopiedCards, copyCards, readCopied } from '#renderer/canvas/copying/copied-cards.ts';
import { pasteCards } from '#renderer/canvas/copying/paste-cards.ts';
import type { Command } from '#shared/commands/command.ts';
import type { WorkshopState } from '#shared/model/records.ts';
import { referencesOf } from '#shared/model/references.ts';
import { b2bSaas } from '#shared/templates/b2b-saas.ts';
import { blank } from '#shared/templates/blank.ts';
import { answers, carriedOut, sampleState, shownModel, started } from '#test/support/sample-state.ts';

const sample = sampleState();

function copied(state: WorkshopState, ...cards: string[]): CopiedCards {
  const refs = cards.map((card) => ({ kind: card.split(':')[0] as string, id: card.split(/:(.*)/s)[1] as string }));
  const places = cards.map((node, i) => ({ node, x: 100 * i, y: 50 }));
  const found = copyCards(shownModel(state), state, refs, places);
  if (found === null) throw new Error('nothing copied');
  // As it comes back from the clipboard.
  const read = readCopied(JSON.stringify(found));
  if (read === null) throw new Error('not read again');
  return read;
}

function pasted(state: WorkshopState, cards: CopiedCards, taken: { x: number; y: number }[] = []) {
  let n = 0;
  const newId = (prefix: string) => `${prefix}-${++n}`;
  return pasteCards({
    copied: cards,
    model: shownModel(state),
    board: state,
    newId,
    copyOf: (name) => `${name} (copy)`,
    taken,
  });
}

function written(state: WorkshopState, cards: CopiedCards): WorkshopState {
  const found = pasted(state, cards);
  if (!found.ok) throw new Error(found.why);
  return carriedOut(state, found.command);
}

describe('copying cards', () => {
  it('a group comes with its rules, under ids of their own, after what is there, and nobody has agreed to it', () => {
    const next = written(sample, copied(sample, 'group:role'));
    const copy = shownModel(next).groups.at(-1);
    expect(copy).toMatchObject({ name: { en: 'Role, seniority (copy)' }, agreed: null, dimension: 'fit' });
    const rules = shownModel(next).rules.filter((rule) => rule.groupId === copy?.id);
    expect(rules.map(({ name }) => name)).toEqual(
      shownModel(sample)
        .rules.filter((rule) => rule.groupId === 'role')
        .map(({ name }) => name),
    );
    expect(Object.keys(next.rule).length).toBe(Object.keys(sample.rule).length + rules.length);
  });

  it('what refers to something that is copied along refers to the copy', () => {
    const asking = { version: 1, root: { op: 'matchesPersona', persona: 'salma' } };
    const state = carriedOut(sample, { type: 'rule.change', id: 'senior', set: { condition: asking } } as never);
    const alone = written(state, copied(state, 'group:role'));
    const both = written(state, copied(state, 'group:role', 'persona:salma'));
    const asked = (of: WorkshopState) =>
      Object.values(of.rule)
        .filter(({ id }) => id.startsWith('rule-'))
        .flatMap((rule) => referencesOf('rule', rule))
        .filter(({ kind }) => kind === 'persona')
        .map(({ id }) => id);
    expect(asked(alone)).toEqual(['salma']);
    expect(asked(both)).toEqual([shownModel(both).personas.at(-1)?.id]);
  });

  it('in another workshop facts and activities are found again by key or name', () => {
    const other = started(b2bSaas({ ...answers, company: 'Other' }));
    const field = Object.values(other.field).find(({ key }) => key === 'job_title');
    const disqualifier = copied(sample, 'disqualifier:students');
    const renamed: CopiedCards = JSON.parse(
      JSON.stringify(disqualifier)
        .replaceAll('"job_title"', '"another-id"')
        .replaceAll('"key":"another-id"', '"key":"job_title"'),
    );
    const next = written(other, renamed);
    const copy = shownModel(next).disqualifiers.at(-1);
    const fields = copy && referencesOf('disqualifier', copy).filter(({ kind }) => kind === 'field');
    expect(new Set(fields?.map(({ id }) => id))).toEqual(new Set([field?.id]));
  });

  it('what refers to something that is not there is refused by its name, and nothing is pasted', () => {
    const empty = started(blank(answers));
    expect(pasted(empty, copied(sample, 'group:role'))).toMatchObject({
      ok: false,
      why: 'copying.no.field',
      name: { en: 'Department' },
    });
    expect(pasted(empty, copied(sample, 'group:website-intent'))).toMatchObject({ why: 'copying.no.activityType' });
  });

  it('a stage has one gate: a second is refused', () => {
    expect(pasted(sample, copied(sample, 'gate:model/sql'))).toMatchObject({ why: 'copying.no.gate', stage: 'sql' });
  });

  it('copies stand beside what they were copied from, and not exactly on another card', () => {
    const cards = copied(sample, 'persona:salma', 'persona:ines');
    const moves = (taken: { x: number; y: number }[]) => {
      const found = pasted(sample, cards, taken);
      return found.ok && found.command.type === 'cards.add' ? found.command.moves.map(({ x, y }) => [x, y]) : [];
    };
    expect(moves([])).toEqual([
      [24, 74],
      [124, 74],
    ]);
    expect(moves([{ x: 24, y: 74 }])).toEqual([
      [48, 98],
      [148, 98],
    ]);
  });

  it('a name that is taken twice is told apart twice', () => {
    const once = written(sample, copied(sample, 'persona:salma'));
    const cards = copied(sample, 'persona:salma');
    let n = 0;
    const twice = pasteCards({
      copied: cards,
      model: shownModel(once),
      board: once,
      newId: (prefix) => `${prefix}-again-${++n}`,
      copyOf: (name) => `${name} (copy)`,
      taken: [],
    });
    const record = twice.ok && twice.command.type === 'cards.add' ? twice.command.records[0]?.record : null;
    expect(record).toMatchObject({ name: { en: 'Salma, L&D lead (copy) (copy)' } });
  });

  it('trusts nothing on the clipboard', () => {
    const good = copied(sample, 'persona:salma');
    const broken = (change: (value: Record<string, unknown>) => void) => {
      const value = JSON.parse(JSON.stringify(good));
      change(value);
      return readCopied(JSON.stringify(value));
    };
    expect(readCopied('Salma')).toBeNull();
    expect(readCopied('{"accord":"cards"}')).toBeNull();
    expect(readCopied(`${'['.repeat(5000)}${']'.repeat(5000)}`)).toBeNull();
    expect(broken((value) => Object.assign(value, { version: 2 }))).toBeNull();
    expect(broken((value) => Object.assign(value, { extra: true }))).toBeNull();
    expect(
      broken((value) => Object.assign((value.records as { record: object }[])[0]?.record ?? {}, { id: '' })),
    ).toBeNull();
    const overriding = { name: { en: 'a\u202eb' } };
    expect(
      broken((value) => Object.assign((value.records as { record: object }[])[0]?.record ?? {}, overriding)),
    ).toBeNull();
    expect(broken((value) => Object.assign(value, { records: [{ kind: 'workshop', record: {} }] }))).toBeNull();
    expect(broken(() => {})).toEqual(good);
  });

  it('a note is copied with its words, and lies beside the first', () => {
    const area = { x: 10, y: 20, width: 200, height: 100 };
    const note = { id: 'n', modelId: 'model', kind: 'note', words: 'Ask Tomas', answer: null, ...area };
    const state = carriedOut(sample, { type: 'note.add', record: note } as unknown as Command);
    const cards = copied(state, 'note:n');
    const next = written(state, { ...cards, places: [{ node: 'note:n', x: 10, y: 20 }] });
    expect(Object.values(next.note).map(({ words, x, y }) => [words, x, y])).toEqual([
      ['Ask Tomas', 10, 20],
      ['Ask Tomas', 34, 44],
    ]);
  });

  it('the matrix and stages without a gate cannot be copied', () => {
    expect(copyCards(shownModel(sample), sample, [{ kind: 'matrix', id: 'model' }], [])).toBeNull();
    expect(copyCards(shownModel(sample), sample, [{ kind: 'stage', id: 'lead' }], [])).toBeNull();
  });
});

describe('removing several cards', () => {
  it('a persona and what asks for it go together, where one alone would be refused', () => {
    const asking = { version: 1, root: { op: 'matchesPersona', persona: 'salma' } };
    const state = carriedOut(sample, { type: 'rule.change', id: 'senior', set: { condition: asking } } as never);
    const remove = (refs: object[]) => carriedOut(state, { type: 'cards.remove', refs } as Command);
    expect(() => remove([{ kind: 'persona', id: 'salma' }])).toThrow('stillUsed');
    const left = remove([
      { kind: 'persona', id: 'salma' },
      { kind: 'group', id: 'role' },
    ]);
    expect(left.persona.salma).toBeUndefined();
    expect(Object.values(left.rule).some((rule) => rule.groupId === 'role')).toBe(false);
  });
});
