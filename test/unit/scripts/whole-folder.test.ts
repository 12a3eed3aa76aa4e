import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wholeFolder } from '../../../scripts/run/whole-folder.ts';

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'accord-whole-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const fill = async (folder: string) => writeFileSync(join(folder, 'file'), 'whole');

describe('a folder that is made whole or not at all', () => {
  it('is made once and left alone afterwards', async () => {
    const folder = join(base, 'runtime');
    expect(await wholeFolder(folder, 'it', fill)).toBe(true);
    expect(await wholeFolder(folder, 'it', fill)).toBe(false);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('whole');
    expect(readdirSync(base)).toEqual(['runtime']);
  });

  it('is not there after its making failed, and is made by the next try', async () => {
    const folder = join(base, 'runtime');
    const failing = wholeFolder(folder, 'it', async () => Promise.reject(new Error('the network went')));
    await expect(failing).rejects.toThrow('the network went');
    expect(existsSync(folder)).toBe(false);
    expect(await wholeFolder(folder, 'it', fill)).toBe(true);
    expect(readdirSync(base)).toEqual(['runtime']);
  });

  it('is made once by two at the same time', async () => {
    const folder = join(base, 'runtime');
    const made = await Promise.all([wholeFolder(folder, 'it', fill), wholeFolder(folder, 'it', fill)]);
    expect(made.filter(Boolean)).toHaveLength(1);
  });

  it('is made although the lock of a process that died lies there', async () => {
    const folder = join(base, 'runtime');
    writeFileSync(`${folder}.lock`, '4194305');
    expect(await wholeFolder(folder, 'it', fill)).toBe(true);
    expect(existsSync(`${folder}.lock`)).toBe(false);
  });
});
