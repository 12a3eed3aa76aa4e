import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeKeyFile, readKeyFile } from '#main/files/key-file.ts';
import { accordHere as accord } from '#test/support/accord-cli.ts';
import { expectRefusal } from '#test/support/cli-tables.ts';
import { asked, leads, workshop } from '#test/support/named-leads.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

describe('a key file', () => {
  it('is for its owner alone, can be read by a person, and never replaces a file', async () => {
    const path = join(temporaryFolder(), 'k.accord-key');
    const made = await makeKeyFile(path, '2026-03-01T00:00:00Z');
    if (!made.ok) throw new Error(made.refusal.kind);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(/Keep it apart from the workshop/);
    expect(text).toMatch(/احفظه بعيدًا عن الورشة/);
    expect(text).toMatch(/^version: 1$/m);
    expect(await readKeyFile(path)).toEqual(made);
    expect(await makeKeyFile(path, '2026-03-02T00:00:00Z')).toEqual({
      ok: false,
      refusal: { kind: 'keyFileThere', path },
    });
    expect(readFileSync(path, 'utf8')).toBe(text);
    // Its check is made from the key and cannot be turned back: it is no part of it.
    expect(made.value.key).not.toContain(made.value.check);
  });

  it('that is damaged, newer, absent, huge or something else is refused in a sentence of its own', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'k.accord-key');
    await makeKeyFile(path, '2026-03-01T00:00:00Z');
    const text = readFileSync(path, 'utf8');
    chmodSync(path, 0o600);
    const kindOf = async (content: string) => {
      writeFileSync(path, content);
      const read = await readKeyFile(path);
      return read.ok ? null : read.refusal.kind;
    };
    expect(await kindOf(text.replaceAll('\n', '\r\n'))).toBe(null);
    expect(await kindOf(text.replace(/key: ..../, 'key: 0000'))).toBe('keyFileDamaged');
    expect(await kindOf(text.replace(/key: ...../, 'key: '))).toBe('keyFileDamaged');
    expect(await kindOf(text.replace('version: 1', 'version: 2'))).toBe('keyFileNewer');
    expect(await kindOf('id,name\n1,x\n')).toBe('keyFileNone');
    expect(await kindOf('x'.repeat(100_000))).toBe('keyFileNone');
    expect(await readKeyFile(join(folder, 'nowhere'))).toMatchObject({ refusal: { kind: 'keyFileMissing' } });
    expect(await readKeyFile(folder)).toMatchObject({ refusal: { kind: 'isAFolder' } });
    const away = join(folder, 'gone', 'k.accord-key');
    expect(await makeKeyFile(away, '2026-03-01T00:00:00Z')).toMatchObject({ refusal: { kind: 'folderMissing' } });
    const missing = await accord('import', await workshop(folder), leads(folder), ...asked, '--key', away);
    expectRefusal(missing, /no key file at/);
  }, 60_000);
});
