import { describe, expect, it } from 'vitest';
import { catalogue } from '#shared/text/catalogue.ts';
import { sourceFiles } from '#test/support/source-files.ts';

const plural = /_(zero|one|two|few|many|other)$/;
const stem = (key: string) => key.replace(plural, '');
const sources = sourceFiles(['main', 'renderer', 'shared'])
  .filter(({ path }) => !/^shared\/text\/(en|ar)\//.test(path))
  .map(({ text }) => text)
  .join('\n');

/** `frame.kind.${kind}` in a template literal uses every key that begins and ends like it. */
const patterns = [...sources.matchAll(/`([a-z][\w-]*\.[^`]*\$\{[^`]*)`/g)].map(
  ([, body]) =>
    new RegExp(
      `^${(body as string)
        .split(/\$\{[^}]*\}/)
        .map(escaped)
        .join('[^`]+')}$`,
    ),
);

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Everything that looks like a key and stands in quotes. */
const quoted = new Set([...sources.matchAll(/(['"`])([\w-]+(?:\.[\w-]+)+)\1/g)].map(([, , key]) => key as string));

function isUsed(key: string): boolean {
  return quoted.has(key) || patterns.some((each) => each.test(key));
}

function gapsIn(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, gap]) => gap as string))].sort();
}

describe('the catalogue', () => {
  const english = Object.keys(catalogue.en);
  const arabic = Object.keys(catalogue.ar);

  it('says everything in both languages', () => {
    const stems = (keys: readonly string[]) => [...new Set(keys.map(stem))].sort();
    expect(stems(arabic)).toEqual(stems(english));
  });

  it('has every plural form that Arabic and English need', () => {
    const counted = new Set(english.filter((key) => plural.test(key)).map(stem));
    const missing = [...counted].flatMap((key) => [
      ...['one', 'other']
        .map((form) => `${key}_${form}`)
        .filter((form) => !(form in catalogue.en))
        .map((form) => `en ${form}`),
      ...['zero', 'one', 'two', 'few', 'many', 'other']
        .map((form) => `${key}_${form}`)
        .filter((form) => !(form in catalogue.ar))
        .map((form) => `ar ${form}`),
    ]);
    expect(missing).toEqual([]);
  });

  it('leaves the same gaps in both languages', () => {
    const different = english
      .filter((key) => !plural.test(key))
      .filter((key) => `${gapsIn(catalogue.en[key] ?? '')}` !== `${gapsIn(catalogue.ar[key] ?? '')}`);
    expect(different).toEqual([]);
  });

  it('holds nothing that no source asks for', () => {
    const unused = [...new Set(english.map(stem))].filter((key) => !key.startsWith('refusal.') && !isUsed(key));
    expect(unused).toEqual([]);
  });

  it('has a sentence for every refusal that is written down in the code', () => {
    const kinds = [...sources.matchAll(/readonly kind: '([a-z]\w+)'/g)].map(([, kind]) => kind as string);
    const refusals = kinds.filter(
      (kind) => sources.includes(`refused({ kind: '${kind}'`) || sources.includes(`refuse({ kind: '${kind}'`),
    );
    expect(refusals.filter((kind) => !(`refusal.${kind}` in catalogue.en))).toEqual([]);
  });
});
