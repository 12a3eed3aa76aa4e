import { readFileSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** What a small settings file holds, or `otherwise` where it is missing or not ours: settings are never a reason to stop. */
export function readJsonFile<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  otherwise: z.infer<Schema>,
): z.infer<Schema> {
  try {
    const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : otherwise;
  } catch {
    return otherwise;
  }
}

/** Replaces the file in one step, so that a crash leaves the old or the new one. */
export async function writeJsonFile(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const half = `${path}.new`;
  const file = await open(half, 'w');
  try {
    await file.writeFile(`${JSON.stringify(value, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(half, path);
}
