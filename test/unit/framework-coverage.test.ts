import { expect, test } from 'vitest';
import { decisiveFields, frameworkCoverage, frameworksOf, unusedQuestions } from '#shared/model/framework-coverage.ts';
import { conditionRule, fact, gate, group, tinyModel, when } from '#test/support/engine/tiny-model.ts';

const known = (field: string) => fact(field, { test: 'isKnown' });
const question = (id: string, framework: string, answerField: string) => ({
  id,
  modelId: 'm',
  position: 1,
  framework,
  text: { en: id },
  answerField,
  confirmedWhen: when(known(answerField)),
});

const model = tinyModel({
  groups: [group('g', 'fit')],
  rules: [conditionRule('r', 'g', 500, known('title'))],
  gates: [
    gate('mql', { requires: ['country'] }),
    gate('sql', { entry: when({ op: 'question', question: 'budget', is: 'answered' }) }),
    gate('sal', { enabled: false, requires: ['size'] }),
  ],
  questions: [question('who', 'BANT', 'title'), question('budget', 'BANT', 'size'), question('when', 'Ours', 'size')],
} as never);

test('what decides are the facts of conditions, bands and gates in use; what only a question asks is not', () => {
  expect([...decisiveFields(model)].sort()).toEqual(['country', 'title']);
});

test('each framework says which of them it asks for and which it leaves out', () => {
  expect(frameworksOf(model).map(({ name }) => name)).toEqual(['BANT', 'Ours']);
  expect(frameworkCoverage(model)).toMatchObject([
    { framework: 'BANT', covered: ['title'], uncovered: ['country'] },
    { framework: 'Ours', covered: [], uncovered: expect.arrayContaining(['title', 'country']) },
  ]);
});

test('a question is in vain when no gate asks it and nothing else uses its answer', () => {
  expect(unusedQuestions(model).map(({ id }) => id)).toEqual(['when']);
});
