import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { textIn } from '#shared/model/local-text.ts';
import { sampleName } from '#shared/sample/model.ts';
import { type OpenWorkshops, toWindow } from '../../app/open-workshops.ts';
import type { PreferenceFile } from '../../app/preferences.ts';
import { refusalOfError } from '../../store/file-refusal.ts';
import { startSample } from '../../workshop/start-sample.ts';
import { give, type Handlers, refuse } from '../serve.ts';
import { byNow } from './by.ts';
import { localTimeZone } from './local-time-zone.ts';

/** A fresh sample company each time, in the app's own folder: nobody is asked where, and nobody's file is touched. */
export function sampleHandler(
  workshops: OpenWorkshops,
  preferences: PreferenceFile,
  folder: string,
): Pick<Handlers, 'workshop.sample'> {
  return {
    'workshop.sample': (_input, from) => {
      const { language } = preferences.preferences;
      try {
        mkdirSync(folder, { recursive: true });
      } catch (error) {
        const refusal = refusalOfError(error, folder);
        if (refusal === null) throw error;
        return refuse(refusal);
      }
      const name = `${sampleName.company} – ${textIn(sampleName.title, language)}`;
      const made = startSample(freePath(folder, name), byNow(), { language, timeZone: localTimeZone() });
      return made.ok ? give(toWindow(workshops.show(from, made.value))) : refuse(made.refusal);
    },
  };
}

function freePath(folder: string, name: string): string {
  for (let n = 1; ; n++) {
    const path = join(folder, `${name}${n === 1 ? '' : ` ${n}`}.accord`);
    if (!existsSync(path)) return path;
  }
}
