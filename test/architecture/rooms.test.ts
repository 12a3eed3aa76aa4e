import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '#test/support/source-files.ts';

const project = join(import.meta.dirname, '..', '..');
const files = sourceFiles(['shared', 'main', 'renderer']);

/** Each room with what it may use besides itself; `shared` rooms are listed from the bottom up. */
const below: Readonly<Record<string, readonly string[]>> = {
  'shared/lib': [],
  'shared/model': ['shared/lib'],
  'shared/values': ['shared/lib', 'shared/model', 'shared/engine'],
  'shared/engine': ['shared/lib', 'shared/model', 'shared/values', 'shared/evidence'],
  'shared/evidence': ['shared/lib', 'shared/model', 'shared/engine'],
  'shared/text': ['shared/lib', 'shared/model'],
};

/** `#shared/model/rule.ts` and `./rule.ts` alike become `shared/model/rule.ts`; packages are left out. */
function importsOf({ path, text }: { path: string; text: string }): string[] {
  const named = [...text.matchAll(/(?:from|import) '([^']+)'/g)].map(([, name]) => name as string);
  return named.flatMap((name) => {
    if (name.startsWith('#')) return [name.slice(1)];
    return name.startsWith('.') ? [normalize(join(dirname(path), name))] : [];
  });
}

const roomOf = (path: string) => path.split('/').slice(0, 2).join('/');

describe('the house', () => {
  it('has every room on the map of ARCHITECTURE.md, and no room on the map that is not there', () => {
    const map = readFileSync(join(project, 'ARCHITECTURE.md'), 'utf8');
    const drawn = new Set(
      [...map.matchAll(/`((?:shared|main|renderer)\/[a-z-]+)`/g)].map(([, room]) => room as string),
    );
    const built = ['shared', 'main', 'renderer'].flatMap((wing) =>
      readdirSync(join(project, wing), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${wing}/${entry.name}`),
    );
    expect([...drawn].sort()).toEqual(built.sort());
  });

  it('lets imports go down only', () => {
    const upward = files.flatMap((file) => {
      const room = roomOf(file.path);
      const allowed = below[room];
      if (allowed === undefined) return [];
      return importsOf(file)
        .map(roomOf)
        .filter((used) => used !== room && !allowed.includes(used))
        .map((used) => `${file.path} uses ${used}`);
    });
    expect(upward).toEqual([]);
  });

  it('keeps the window apart from the main process, and both out of the pure rooms', () => {
    const crossings = files.flatMap((file) => {
      const wing = file.path.split('/')[0];
      const forbidden = wing === 'shared' ? ['main', 'renderer'] : wing === 'renderer' ? ['main'] : ['renderer'];
      return importsOf(file)
        .filter((used) => forbidden.includes(used.split('/')[0] ?? ''))
        .map((used) => `${file.path} uses ${used}`);
    });
    expect(crossings).toEqual([]);
  });

  it('has no clock, chance or Node in the pure rooms', () => {
    const impure = /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bperformance\.now\b|\bprocess\.|from 'node:/;
    const found = sourceFiles(['shared']).flatMap(({ path, text }) => {
      if (/^shared\/text\/(en|ar)\//.test(path)) return [];
      const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      const hit = impure.exec(code);
      return hit === null ? [] : [`${path}: ${hit[0]}`];
    });
    expect(found).toEqual([]);
  });
});
