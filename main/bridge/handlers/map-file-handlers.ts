import { readFile } from 'node:fs/promises';
import { type BrowserWindow, dialog } from 'electron';
import { parseMapFile } from '#shared/import/map-file.ts';
import { translator } from '#shared/text/translate.ts';
import type { PreferenceFile } from '../../app/preferences.ts';
import { bytes, replaceFile } from '../../files/atomic-write.ts';
import { safeFileName } from '../../files/safe-file-name.ts';
import { refusalOfReading } from '../../files/sniff/sniff-format.ts';
import { give, type Handlers, refuse } from '../serve.ts';

type Needs = { readonly preferences: PreferenceFile };

/** Mappings out to a file and in from one, each named in a dialog. */
export function mapFileHandlers({ preferences }: Needs): Pick<Handlers, 'import.saveMap' | 'import.openMap'> {
  const filters = () => [{ name: translator(preferences.preferences.language)('kept.mapFiles'), extensions: ['json'] }];
  return {
    'import.saveMap': async ({ name, text }, from) => {
      const defaultPath = safeFileName(name, 'map.json');
      const { canceled, filePath } = await dialog.showSaveDialog(from, { defaultPath, filters: filters() });
      if (canceled || filePath === '') return give(null);
      const written = await replaceFile(filePath, bytes(text));
      return written.ok ? give({ path: written.value }) : refuse(written.refusal);
    },
    'import.openMap': async (_input, from: BrowserWindow) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(from, {
        properties: ['openFile'],
        filters: filters(),
      });
      const [path] = filePaths;
      if (canceled || path === undefined) return give(null);
      try {
        const map = parseMapFile(await readFile(path, 'utf8'));
        return map === null ? refuse({ kind: 'importMapFile', path }) : give(map);
      } catch (error) {
        return refuse(refusalOfReading(error, path));
      }
    },
  };
}
