import { describe, expect, it } from 'vitest';
import { type End, type EndKind, endKinds, endName, endOf, endsOf } from '#renderer/canvas/connect/ends.ts';
import { meaningOf } from '#renderer/canvas/connect/meaning-of.ts';
import type { Command } from '#shared/commands/command.ts';
import { conditionsOf } from '#shared/model/references.ts';
import { translator } from '#shared/text/translate.ts';
import { carriedOut, sampleState, shownModel } from '#test/support/sample-state.ts';

const state = sampleState();
const model = shownModel(state);
const newId = (prefix: string) => `${prefix}-new`;
const end = (kind: EndKind, id: string): End => ({ kind, id });
const meaning = (from: End, to: End, of = model) => meaningOf(of, from, to, newId);
const keyOf = (from: End, to: End, of = model) => {
  const found = meaning(from, to, of);
  return (found.ok ? found.says : found.why).replace('connect.', '');
};

/** One end of each kind, and another one of it where there are several. */
const one: Readonly<Record<EndKind, End>> = {
  icp: end('icp', 'growing-tech'),
  persona: end('persona', 'salma'),
  disqualifier: end('disqualifier', 'students'),
  group: end('group', 'role'),
  rule: end('rule', 'region'),
  matrix: end('matrix', ''),
  cell: end('cell', 'model/A1'),
  stage: end('stage', 'nurture'),
  gate: end('gate', 'model/sql'),
  clause: end('clause', 'deliver'),
};
const another: Readonly<Record<EndKind, End>> = {
  ...one,
  icp: end('icp', 'regional-insurers'),
  persona: end('persona', 'ines'),
  group: end('group', 'company-size'),
  rule: end('rule', 'senior'),
  cell: end('cell', 'model/B3'),
  stage: end('stage', 'disqualified'),
  gate: end('gate', 'model/mql'),
  clause: end('clause', 'attempts'),
};

/** From each kind (rows) to each kind (columns, in the order of `endKinds`). */
const expected: Readonly<Record<EndKind, string>> = {
  icp: 'no.sameKind does.asks does.rulesOut does.newRule does.asks no.toMatrix no.toMatrix no.toStage does.asks no.toClause',
  persona:
    'no.otherWay no.sameKind does.rulesOut does.newRule does.asks no.toMatrix no.toMatrix no.toStage does.asks no.toClause',
  disqualifier:
    'no.otherWay no.otherWay no.itself no.disqualifierOnly no.disqualifierOnly no.disqualifierOnly no.disqualifierOnly no.always no.disqualifierOnly no.disqualifierOnly',
  group:
    'no.otherWay no.otherWay no.toDisqualifier no.groupToGroup no.otherWay no.always no.toMatrix no.toStage no.groupToGate no.toClause',
  rule: 'no.otherWay no.otherWay no.toDisqualifier does.movesRule no.toGroup no.toMatrix no.toMatrix no.toStage no.groupToGate no.toClause',
  matrix:
    'no.toIcp no.toPersona no.toDisqualifier no.toGroup no.toGroup no.itself no.toMatrix no.fromOneCell does.asksForGrades no.toClause',
  cell: 'no.toIcp no.toPersona no.toDisqualifier no.toGroup no.toGroup no.toMatrix no.toMatrix does.nurtures does.asksForGrade no.toClause',
  stage:
    'no.toIcp no.toPersona no.toDisqualifier no.toGroup no.toGroup no.toMatrix no.otherWay no.toStage no.inOrder no.toClause',
  gate: 'no.otherWay no.otherWay no.toDisqualifier no.toGroup no.toGroup no.otherWay no.otherWay no.toStage no.laterGate does.hangsOn',
  clause:
    'no.toIcp no.toPersona no.toDisqualifier no.toGroup no.toGroup no.toMatrix no.toMatrix no.toStage no.otherWay no.toClause',
};

describe('what connecting two cards means', () => {
  it.each(endKinds)('says of %s to every other kind what it writes, or why it makes no sense', (from) => {
    const said = endKinds.map((to) => keyOf(one[from], from === to ? another[to] : to === 'gate' ? one.gate : one[to]));
    expect(said.join(' ')).toBe(expected[from]);
  });

  it('writes only what the workshop takes, and what was just connected is connected', () => {
    let written = 0;
    for (const from of endsOf(model)) {
      for (const to of endsOf(model)) {
        const found = meaning(from, to);
        if (!found.ok) continue;
        written++;
        expect(keyOf(from, to, shownModel(found.commands.reduce(carriedOut, state)))).toBe('no.already');
      }
    }
    expect(written).toBeGreaterThan(80);
  });

  it('a persona asked for by a rule stands beside what the rule asks already', () => {
    const found = meaning(one.persona, another.rule);
    const [command] = found.ok ? found.commands : [];
    const rule = shownModel(carriedOut(state, command as Command)).rules.find(({ id }) => id === 'senior');
    const [placed] = conditionsOf('rule', rule as never);
    expect(placed?.condition.root).toMatchObject({
      op: 'all',
      of: [{ op: 'any' }, { op: 'matchesPersona', persona: 'salma' }],
    });
  });

  it('a disqualifier rules out an ICP as one reason more, never as a reason that all must share', () => {
    const found = meaning(one.icp, one.disqualifier);
    const [command] = found.ok ? found.commands : [];
    const [ruledOut] = shownModel(carriedOut(state, command as Command)).disqualifiers;
    expect(ruledOut?.condition.root).toMatchObject({ op: 'any', of: [{}, {}, { op: 'matchesIcp' }] });
  });

  it('a grade joins the grades that a gate requires', () => {
    const found = meaning(another.cell, end('gate', 'model/mql'));
    expect(found.ok && found.commands).toEqual([
      {
        type: 'gate.change',
        id: 'model/mql',
        set: { entry: { version: 1, root: { op: 'gradeIn', grades: ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1'] } } },
      },
    ]);
    expect(keyOf(end('cell', 'model/A1'), end('gate', 'model/mql'))).toBe('no.already');
    expect(keyOf(one.matrix, end('gate', 'model/mql'))).toBe('no.already');
  });

  it('a group gets a rule with the persona’s name, and the rule is opened', () => {
    const found = meaning(one.persona, one.group);
    expect(found).toMatchObject({ selects: { kind: 'rule', id: 'rule-new' } });
    expect(found.ok && found.commands[0]).toMatchObject({
      type: 'rule.add',
      record: { groupId: 'role', points: 500, name: { en: 'Salma, L&D lead' } },
    });
  });

  it('refuses what points at a rule without a condition, a gate that is off, an earlier gate, or where all begin', () => {
    expect(keyOf(one.persona, end('rule', 'employees'))).toBe('no.ruleWithoutCondition');
    const off = carriedOut(state, { type: 'gate.change', id: 'model/sql', set: { enabled: false } } as Command);
    expect(keyOf(one.persona, one.gate, shownModel(off))).toBe('no.gateOff');
    expect(keyOf(end('gate', 'model/mql'), one.gate)).toBe('no.inOrder');
    expect(keyOf(one.cell, end('stage', 'lead'))).toBe('no.toLead');
    expect(keyOf(one.cell, end('stage', 'disqualified'))).toBe('no.cellRulesOut');
    expect(keyOf(one.gate, one.gate)).toBe('no.itself');
    expect(keyOf(end('gate', 'model/mql'), one.clause)).toBe('no.already');
  });

  it('PQL, a second way in beside the order, can be asked for by a later gate', () => {
    const gate = { ...state.gate['model/sal'], id: 'model/pql', stage: 'pql' };
    const written = carriedOut(state, { type: 'gate.add', record: gate } as unknown as Command);
    expect(keyOf(end('gate', 'model/pql'), one.gate, shownModel(written))).toBe('does.asksForStage');
  });

  it('knows an end by its card, or by the handle of a part of it, and calls it by its name', () => {
    expect(endOf('group:role', 'rule:senior')).toEqual(another.rule);
    expect(endOf('gate:model/mql', null)).toEqual(end('gate', 'model/mql'));
    expect(endOf('matrix')).toEqual(one.matrix);
    expect(endOf('note:1')).toBeNull();
    const t = translator('en');
    expect(endsOf(model).filter((each) => endName(model, each, t) === '')).toEqual([]);
    expect(endName(model, one.cell, t)).toBe('A1');
  });
});
