import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type LockEntry, missingEntries } from '../../../scripts/lock/missing-entries.ts';
import { inProject } from '../../../scripts/run/paths.ts';

const text = readFileSync(inProject('package-lock.json'), 'utf8');
const { packages } = JSON.parse(text) as { packages: Record<string, LockEntry & { resolved?: string }> };
const manifest = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as Record<string, Record<string, string>>;

it('the lock holds no download addresses, so it works with any registry', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

it('the lock names the packages of every platform, or "npm ci" refuses it (node scripts/complete-lock.ts)', () => {
  expect(missingEntries(packages)).toEqual([]);
});

it('every dependency is pinned to one exact version', () => {
  const asked = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}),
  );
  expect(asked.length).toBeGreaterThan(30);
  expect(asked.filter(([, version]) => !/^(npm:@?[\w/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});
