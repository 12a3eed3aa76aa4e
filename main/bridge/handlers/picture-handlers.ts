import { type BrowserWindow, dialog } from 'electron';
import { translator } from '#shared/text/translate.ts';
import type { PreferenceFile } from '../../app/preferences.ts';
import { readPicture } from '../../files/picture/read-picture.ts';
import { give, type Handlers, refuse } from '../serve.ts';

type Needs = { readonly preferences: PreferenceFile };

/** A persona's picture from a file that is chosen in a dialog. */
export function pictureHandlers({ preferences }: Needs): Pick<Handlers, 'picture.choose'> {
  return {
    'picture.choose': async (_input, from: BrowserWindow) => {
      const name = translator(preferences.preferences.language)('audience.portrait.files');
      const { canceled, filePaths } = await dialog.showOpenDialog(from, {
        properties: ['openFile'],
        filters: [{ name, extensions: ['png', 'jpg', 'jpeg', 'webp'] }],
      });
      const [path] = filePaths;
      if (canceled || path === undefined) return give(null);
      const picture = await readPicture(path);
      return picture.ok ? give(picture.value) : refuse(picture.refusal);
    },
  };
}
