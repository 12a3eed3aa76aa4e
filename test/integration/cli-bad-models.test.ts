import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { accordHere } from '#test/support/accord-cli.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

/** Each with a text of the exported model.json, what takes its place, and what is said. */
const mistakes: readonly (readonly [string, string | RegExp, string, RegExp])[] = [
  ['a field that is not there', /"field": "[^"]+"/, '"field": "nowhere"', /refers to a field.*model\.[a-z]+\.\d+/i],
  [
    'thresholds that do not descend',
    /"thresholds": \[[^\]]+\]/,
    '"thresholds": [1000, 2000]',
    /model\.engagement\.thresholds/,
  ],
  ['points beyond a thousand', /"points": -?\d+/, '"points": 1000000000', /model\.rules\.\d+/],
  ['points that are no number', /"points": -?\d+/, '"points": NaN', /neither a workshop nor a model\.json/],
  ['points that are nothing', /"points": -?\d+/, '"points": null', /model\.rules\.\d+/],
];

it.each(mistakes)('a model.json with %s is refused with its place', async (_, from, to, said) => {
  const { model, leads } = await exported();
  writeFileSync(model, readFileSync(model, 'utf8').replace(from, to));
  await expectRefused(model, leads, said);
});

it('C5 a model.json whose rule asks for a total is refused, and both ends are named', async () => {
  const { model, leads } = await exported();
  const root = '"root": {"op": "total", "of": "fit", "atLeast": 100}';
  writeFileSync(model, withRoot(readFileSync(model, 'utf8'), root));
  await expectRefused(model, leads, /rule cannot ask for a total: .* model\.rules\.\d+/);
});

it('a model.json with ten thousand nested conditions is refused in a sentence', async () => {
  const { model, leads } = await exported();
  const nested = `${'{"op":"not","of":'.repeat(10_000)}{"op":"all","of":[]}${'}'.repeat(10_000)}`;
  writeFileSync(model, withRoot(readFileSync(model, 'utf8'), `"root": ${nested}`));
  await expectRefused(model, leads, /nested too deeply/);
});

async function exported(): Promise<{ model: string; leads: string }> {
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder, name);
  expect((await accordHere('new', at('a.accord'), '--template', 'education')).code).toBe(0);
  expect((await accordHere('export', at('a.accord'), '--to', at('out'), '--formats', 'json')).code).toBe(0);
  writeFileSync(at('leads.csv'), 'id,Lead Source\n1,Google\n');
  const [model = ''] = readdirSync(at('out'));
  return { model: at(join('out', model)), leads: at('leads.csv') };
}

/** The first condition of a rule, taken out between its braces, with another root. */
function withRoot(text: string, root: string): string {
  const document = JSON.parse(text) as { model: { rules: { kind: string; condition?: { root: unknown } }[] } };
  const rule = document.model.rules.find(({ kind }) => kind === 'condition');
  if (rule?.condition === undefined) throw new Error('The template has a condition rule.');
  rule.condition.root = 'here';
  return JSON.stringify(document).replace('"root":"here"', root);
}

async function expectRefused(model: string, leads: string, said: RegExp): Promise<void> {
  const { code, err } = await accordHere('score', model, leads);
  expect(code).toBe(2);
  expect(err).toMatch(said);
  expect(err).not.toMatch(/ at .*\.ts:\d+/);
}
