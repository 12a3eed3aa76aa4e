import { randomUUID } from 'node:crypto';
import { type FileHandle, link, lstat, open, rename, rm } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { type FileRefusal, refusalOfError } from '#main/store/file-refusal.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';

/** Puts a file's content into a handle that is open for writing; it must not close it. */
export type Write = (handle: FileHandle) => Promise<void>;

/**
 * Writes a new file whole or not at all, under the name wanted or, where something has that name, under the next
 * free one: "SLA (en) 2.docx". Nothing that is there already is ever replaced. The answer is the file's path.
 */
export function writeNewFile(wanted: string, write: Write): Promise<Result<string, FileRefusal>> {
  return writeBeside(wanted, write, (part) => nameIt(part, wanted));
}

async function writeBeside(
  wanted: string,
  write: Write,
  giveName: (part: string) => Promise<string>,
): Promise<Result<string, FileRefusal>> {
  const part = join(dirname(wanted), `.${randomUUID()}.part`);
  try {
    const handle = await open(part, 'wx', 0o644);
    try {
      await write(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const path = await giveName(part);
    await syncFolder(dirname(wanted));
    return done(path);
  } catch (error) {
    const refusal = await refusalFor(error, wanted);
    if (refusal === null) throw error;
    return refused(refusal);
  } finally {
    await rm(part, { force: true }).catch(() => undefined);
  }
}

/**
 * Writes a file whole or not at all in place of the one that has the name: for a path that a script names anew each
 * month. The answer is the file's path.
 */
export function replaceFile(path: string, write: Write): Promise<Result<string, FileRefusal>> {
  return writeBeside(path, write, async (part) => {
    await rename(part, path);
    return path;
  });
}

/** Content that is in memory already. */
export function bytes(content: Uint8Array | string): Write {
  return async (handle) => {
    await handle.writeFile(content);
  };
}

/** Gives the whole part its name. `link` refuses a name that is taken, so two exports at once cannot meet. */
async function nameIt(part: string, wanted: string): Promise<string> {
  for (let number = 1; ; number++) {
    const path = numbered(wanted, number);
    if (await exists(path)) continue;
    try {
      await link(part, path);
      return path;
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === 'EEXIST') continue;
      if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') throw error;
      // A disk without hard links (FAT, some shares): the name was free a moment ago.
      await rename(part, path);
      return path;
    }
  }
}

function numbered(path: string, number: number): string {
  if (number === 1) return path;
  const { dir, name, ext } = parse(path);
  return join(dir, `${name} ${number}${ext}`);
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: { code?: string }) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}

/** A folder that is not there shows as a missing file; people are told which of the two it is. */
async function refusalFor(error: unknown, wanted: string): Promise<FileRefusal | null> {
  const folder = dirname(wanted);
  const refusal = refusalOfError(error, wanted);
  if (refusal?.kind === 'fileMissing' || refusal?.kind === 'folderMissing')
    return { kind: 'folderMissing', path: folder };
  if (refusal?.kind === 'noPermission' || refusal?.kind === 'readOnly') return { ...refusal, path: folder };
  return refusal;
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
