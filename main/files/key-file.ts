import { createHmac, hash, randomBytes } from 'node:crypto';
import { link, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { refusalOfError } from '#main/store/file-refusal.ts';
import { base32, hashDigits, type KeyedHash } from '#shared/import/pseudonym.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';

/** A key and where it lies. The key is in this file and in memory, never in a workshop, a log or the window. */
export type PseudonymKey = {
  readonly path: string;
  /** 256 random bits, in hexadecimal. */
  readonly key: string;
  /** Tells this key from another without revealing it (`keyCheck`). */
  readonly check: string;
};

const version = '1';
const hexKey = /^[0-9a-f]{64}$/;
/** A key file takes a few hundred bytes; whatever is much larger is none. */
const mostBytes = 65_536;

const words = [
  'Accord key file. Keep it apart from the workshop, where only those who may know the names can reach it.',
  'Without it, tables of other days do not join the leads whose names were replaced. It cannot be made again.',
  'ملف مفتاح Accord. احفظه بعيدًا عن الورشة حيث لا يصل إليه إلا من يحق له معرفة الأسماء.',
  'من دونه لا ترتبط جداول الأيام الأخرى بالعملاء المحتملين الذين استُبدلت أسماؤهم، ولا يمكن إنشاؤه من جديد.',
];

/** Makes a key and its file, whole or not at all, readable by its owner alone. A file that is there is never replaced. */
export async function makeKeyFile(path: string, now: string): Promise<Result<PseudonymKey, Failure>> {
  const key = randomBytes(32).toString('hex');
  const check = checkOf(key);
  const lines = [
    ...words.map((text) => `# ${text}`),
    `version: ${version}`,
    `made: ${now}`,
    `check: ${check}`,
    `key: ${key}`,
  ];
  const part = join(dirname(path), `.${randomBytes(8).toString('hex')}.part`);
  try {
    const file = await open(part, 'wx', 0o600);
    try {
      await file.writeFile(`${lines.join('\n')}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await giveName(part, path);
    await syncFolder(dirname(path));
    return done({ path, key, check });
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return refused({ kind: 'keyFileThere', path });
    const refusal = refusalOfError(error, path);
    if (refusal === null) throw error;
    return refused(refusal.kind === 'fileMissing' ? { kind: 'folderMissing', path: dirname(path) } : refusal);
  } finally {
    await rm(part, { force: true }).catch(() => undefined);
  }
}

/** The key in a file. A file of a later version, a damaged one and one that is none are told apart. */
export async function readKeyFile(path: string): Promise<Result<PseudonymKey, Failure>> {
  const text = await textOf(path);
  if (!text.ok) return text;
  const named = new Map(
    text.value.split(/\r?\n/).flatMap((line): [string, string][] => {
      const found = /^([a-z]+):\s*(\S+)\s*$/.exec(line);
      return found === null ? [] : [[found[1] ?? '', found[2] ?? '']];
    }),
  );
  const key = named.get('key');
  if (named.get('version') === undefined || key === undefined) return refused({ kind: 'keyFileNone', path });
  if (named.get('version') !== version) return refused({ kind: 'keyFileNewer', path });
  const check = hexKey.test(key) ? checkOf(key) : null;
  if (check === null || check !== named.get('check')) return refused({ kind: 'keyFileDamaged', path });
  return done({ path, key, check });
}

/** The hash of texts under a key: HMAC-SHA-256 (RFC 2104), of which the first 100 bits are written. */
export function keyedHash(key: string): KeyedHash {
  // Written out, because an object for each of a million names takes twenty times as long as hashing it.
  const secret = Buffer.alloc(blockBytes);
  secret.write(key, 'hex');
  const inner = Buffer.alloc(blockBytes + longestName);
  const outer = Buffer.alloc(blockBytes + hashBytes);
  for (let at = 0; at < blockBytes; at++) {
    inner[at] = (secret[at] as number) ^ 0x36;
    outer[at] = (secret[at] as number) ^ 0x5c;
  }
  return (text) => {
    const name = `name\n${text}`;
    const length = Buffer.byteLength(name);
    const message = length > longestName ? Buffer.concat([inner.subarray(0, blockBytes), Buffer.from(name)]) : inner;
    if (message === inner) inner.write(name, blockBytes);
    hash('sha256', message.subarray(0, blockBytes + length), 'buffer').copy(outer, blockBytes);
    return digitsOf(hash('sha256', outer, 'buffer'));
  };
}

const blockBytes = 64;
const hashBytes = 32;
/** Longer ones are hashed all the same, only not in place. */
const longestName = 4096;

function digitsOf(bytes: Uint8Array): string {
  let digits = '';
  for (let at = 0; at < hashDigits; at++) {
    const bit = at * 5;
    const two = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    digits += base32[(two >> (11 - (bit & 7))) & 31];
  }
  return digits;
}

/** Made from the key under a word that no name is hashed under, so that it says nothing of any name. */
function checkOf(key: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update('check\n').digest('hex').slice(0, 16);
}

async function textOf(path: string): Promise<Result<string, Failure>> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > mostBytes) return refused({ kind: 'keyFileNone', path });
      return done(await readFile(file, 'utf8'));
    } finally {
      await file.close();
    }
  } catch (error) {
    const refusal = refusalOfError(error, path);
    if (refusal === null) throw error;
    return refused(refusal.kind === 'fileMissing' ? { kind: 'keyFileMissing', path } : refusal);
  }
}

/** `link` refuses a name that is taken. */
async function giveName(part: string, path: string): Promise<void> {
  try {
    await link(part, path);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') throw error;
    // A disk without hard links (FAT, some shares): the name is claimed first, so that nothing is replaced.
    await (await open(path, 'wx', 0o600)).close();
    await rename(part, path);
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
