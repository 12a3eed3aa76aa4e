import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const spec = readFileSync(join(root, 'shared/engine/SPEC.md'), 'utf8');

/** The ids a model's meaning is written under, in order. */
const wanted = [
  ...['V1', 'V2', 'V3', 'V4', 'V5', 'A1', 'A2', 'A3', 'A4', 'A5', 'C1', 'C2', 'C3', 'C4', 'C5', 'I1', 'I2', 'I3'],
  ...['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'G1', 'G2', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'H1'],
];

describe('the specification', () => {
  it('has every id exactly once', () => {
    const written = [...spec.matchAll(/^- \*\*([A-Z]\d)\*\*/gm)].map(([, id]) => id as string);
    expect(written.filter((id) => !id.startsWith('E'))).toEqual(wanted);
    expect(new Set(written).size).toBe(written.length);
  });

  it('is quoted by the title of at least one test for every id it has', () => {
    const titles = readdirSync(join(root, 'test/spec'))
      .filter((name) => name.endsWith('.test.ts'))
      .flatMap((name) => readFileSync(join(root, 'test/spec', name), 'utf8').split('\n'))
      .flatMap((line) => /^\s*it\('(.+)'/.exec(line)?.[1] ?? []);
    const ids = [...spec.matchAll(/^- \*\*([A-Z]\d)\*\*/gm)].map(([, id]) => id as string);
    const missing = ids.filter((id) => !titles.some((title) => title.split(/[ :,]/).includes(id)));
    expect(missing).toEqual([]);
    expect(titles.length).toBeGreaterThan(40);
  });
});
