import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const project = join(import.meta.dirname, '..', '..');

export type SourceFile = { readonly path: string; readonly text: string };

/** Every source file under these folders of the project, with its path from the top. */
export function sourceFiles(folders: readonly string[], endings: readonly string[] = ['.ts', '.tsx']): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => endings.some((ending) => name.endsWith(ending)))
      .map((name) => {
        const path = join(folder, name);
        return { path, text: readFileSync(join(project, path), 'utf8') };
      }),
  );
}
