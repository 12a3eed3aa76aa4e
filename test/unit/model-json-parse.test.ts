import { describe, expect, test } from 'vitest';
import { modelJsonText } from '#shared/exchange/model-json/export-model.ts';
import { parseModelJson } from '#shared/exchange/model-json/parse-model-json.ts';
import { modelHash } from '#shared/model/identity.ts';
import { tamarindModel } from '#test/support/exchange/tamarind.ts';

interface Json {
  [member: string]: Json;
}

describe('a model.json', () => {
  test('H1 read back is the same model with the same hash', () => {
    const model = tamarindModel();
    const read = parseModelJson(modelJsonText(model));
    expect(read).toEqual({ ok: true, value: model });
    expect(read.ok && modelHash(read.value)).toBe(modelHash(model));
  });

  test('holds a persona’s drawn portrait and prose, and no picture from a file', () => {
    const model = tamarindModel();
    const withPersona = (parts: object) => ({
      ...model,
      personas: model.personas.map((persona) => ({ ...persona, ...parts })),
    });
    const drawn = withPersona({ portrait: { kind: 'drawn', name: 'bun' }, goals: { ar: 'النمو' } });
    expect(parseModelJson(modelJsonText(drawn))).toEqual({ ok: true, value: drawn });
    const picture = withPersona({ portrait: { kind: 'picture', jpeg: '/9j/4AAQSkZJRg==' } });
    expect(parseModelJson(modelJsonText(picture))).toEqual({ ok: true, value: model });
  });

  test('is the same bytes for the same model, whatever order its members were written in', () => {
    const model = tamarindModel();
    const turned = Object.fromEntries(Object.entries(model).reverse()) as typeof model;
    expect(modelJsonText(turned)).toBe(modelJsonText(model));
  });

  test('puts records of a hand-written file into the order of their positions', () => {
    const read = parseModelJson(
      edited((json) => ({
        ...json,
        modelHash: undefined,
        model: { ...json.model, fields: [...((json.model as Json).fields as unknown as Json[])].reverse() },
      })),
    );
    expect(read.ok && read.value.fields.map((f) => f.id)).toEqual(tamarindModel().fields.map((f) => f.id));
  });

  test('may be edited by hand once the stated hash is taken out', () => {
    const withPoints = (json: Json) => {
      const rule = json.model?.rules?.[0] as Record<string, unknown>;
      rule.points = 1600;
      return json;
    };
    expect(parseModelJson(edited(withPoints))).toMatchObject({ ok: false, refusal: { kind: 'modelJsonChanged' } });
    const free = parseModelJson(edited((json) => ({ ...withPoints(json), modelHash: undefined })));
    expect(free.ok && free.value.rules[0]).toMatchObject({ points: 1600 });
  });

  test.each([
    ['not JSON', () => '{"$schema":', { kind: 'modelJsonUnreadable' }],
    ['something else', () => '{"a":1}', { kind: 'modelJsonForeign', schema: '' }],
    ['a bare number', () => '7', { kind: 'modelJsonForeign' }],
    [
      'a later meaning',
      () => edited((json) => ({ ...json, $schema: 'urn:accord:model:2' })),
      { kind: 'modelJsonForeign', schema: 'urn:accord:model:2' },
    ],
    ['a hostile depth', () => `{"$schema":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, { kind: 'modelJsonTooDeep' }],
    [
      'points that are no whole hundredths',
      () => edited((json) => set(json, 'rules.0.points', 1.5)),
      { kind: 'modelJsonInvalid', path: 'model.rules.0.points' },
    ],
    [
      'a time zone that nobody knows',
      () => edited((json) => set(json, 'timeZone', 'Mars/Olympus')),
      { kind: 'modelJsonInvalid', path: 'model.timeZone' },
    ],
    [
      'an operator that is not known',
      () => edited((json) => set(json, 'disqualifiers.0.condition.root.op', 'guess')),
      { kind: 'modelJsonInvalid', path: 'model.disqualifiers.0.condition.root.op' },
    ],
    [
      'a member that is not known',
      () => edited((json) => set(json, 'groups.0.extra', 1)),
      { kind: 'modelJsonInvalid', path: 'model.groups.0' },
    ],
    [
      'a reference to nothing',
      () => edited((json) => set(json, 'rules.2.field', 'gone')),
      { kind: 'danglingReference', path: 'model.rules.2' },
    ],
    [
      'a test that does not suit its field',
      () => edited((json) => set(json, 'disqualifiers.0.condition.root.field', 'employees')),
      { kind: 'testDoesNotFit', path: 'model.disqualifiers.0' },
    ],
    [
      'the same id twice',
      () => edited((json) => set(json, 'fields.1.id', 'name')),
      { kind: 'modelJsonDoubled', path: 'model.fields.1', id: 'name' },
    ],
    [
      'a missing cell',
      () => edited((json) => set(json, 'cells', [])),
      { kind: 'cellsDoNotMatch', path: 'model.cells' },
    ],
    [
      'fit and engagement swapped',
      () => edited((json) => set(json, 'fit.name', 'engagement')),
      { kind: 'modelJsonInvalid', path: 'model.fit.name' },
    ],
  ])('with %s is refused, with the part that is wrong', (_what, text, refusal) => {
    expect(parseModelJson(text())).toMatchObject({ ok: false, refusal });
  });
});

function edited(change: (json: Json) => unknown): string {
  return JSON.stringify(change(JSON.parse(modelJsonText(tamarindModel())) as Json));
}

function set(json: Json, path: string, value: unknown): Json {
  const names = path.split('.');
  const last = names.pop() as string;
  const target = names.reduce((part: Json, name) => part[name] as Json, json.model as Json);
  (target as unknown as Record<string, unknown>)[last] = value;
  return json;
}
