import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { exportFormats } from '#shared/bridge/contract.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { language } from '#shared/model/local-text.ts';
import type { WorkshopState } from '#shared/model/records.ts';
import { exportWorkshop } from '../../files/export-workshop.ts';
import { readLeadData } from '../../store/bulk/read-lead-data.ts';
import { refusalOfError } from '../../store/file-refusal.ts';
import { readSnapshot, readVersions } from '../../store/versions.ts';
import type { CliCommand, Given } from '../command-line.ts';
import { findDataSet } from '../find-data-set.ts';
import { type ReadWorkshop, readWorkshop } from '../read-workshop.ts';

/** What plain Node can write: a PDF needs a window to draw it. */
const withoutWindow = exportFormats.filter((format) => format !== 'pdf');

/** `export FILE --to DIR`: documents and specifications. */
export const exportCommand: CliCommand = {
  name: 'export',
  words: ['FILE'],
  options: {
    to: { type: 'string' },
    formats: { type: 'string' },
    dataset: { type: 'string' },
    version: { type: 'string' },
  },
  about: 'cli.about.export',
  run: (given, { t, now }) =>
    readWorkshop(given.words[0] ?? '', async (workshop) => {
      const to = given.text('to');
      if (to === undefined) return refused({ kind: 'cliMissing', word: '--to DIR', command: 'export' });
      const formats = formatsOf(given.text('formats'));
      if (!formats.ok) return formats;
      const state = stateOf(workshop, given.text('version'));
      if (!state.ok) return state;
      const dataSet = dataSetOf(state.value, given);
      if (!dataSet.ok) return dataSet;
      const folder = resolve(to);
      const made = await makeFolder(folder);
      if (made !== null) return refused(made);
      const exported = await exportWorkshop({
        state: state.value,
        dataSet: dataSet.value?.id ?? null,
        leads: dataSet.value === null || dataSet.value.erased ? null : readLeadData(workshop.db, dataSet.value),
        asOf: null,
        formats: formats.value,
        language:
          language.safeParse(given.text('lang')).data ?? state.value.workshop.workshop?.settings.language ?? 'en',
        folder,
        now: new Date(now()),
      });
      if (!exported.ok) return exported;
      const { files, selfCheck } = exported.value;
      const lines = files.map(({ path }) => path);
      return done({ json: exported.value, lines: [...lines, t('cli.selfCheck', { ...selfCheck })] });
    }),
};

function formatsOf(list: string | undefined) {
  if (list === undefined) return done(withoutWindow);
  const wanted = list.split(',').map((format) => format.trim());
  const unknown = wanted.find((format) => !(exportFormats as readonly string[]).includes(format));
  if (unknown !== undefined) return refused({ kind: 'cliFormat', format: unknown, known: exportFormats.join(', ') });
  return done(exportFormats.filter((format) => wanted.includes(format)));
}

function stateOf({ db, state }: ReadWorkshop, wanted: string | undefined): Result<WorkshopState, Failure> {
  if (wanted === undefined) return done(state);
  const version = readVersions(db).find(({ name, id }) => name === wanted || id === wanted);
  const kept = version === undefined ? null : readSnapshot(db, version.id);
  return kept === null ? refused({ kind: 'cliVersion', version: wanted }) : done(kept);
}

/** A workshop without leads has documents too; a data set that is named must be there. */
function dataSetOf(state: WorkshopState, given: Given) {
  const wanted = given.text('dataset');
  const found = findDataSet(state, wanted);
  return found.ok || wanted !== undefined ? found : done(null);
}

async function makeFolder(folder: string): Promise<Failure | null> {
  try {
    await mkdir(folder, { recursive: true });
    return null;
  } catch (error) {
    const refusal = refusalOfError(error, folder);
    if (refusal === null) throw error;
    return refusal;
  }
}
