import { mkdir, rmdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { exportFormats } from '#shared/bridge/contract.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { language } from '#shared/model/local-text.ts';
import type { WorkshopState } from '#shared/model/records.ts';
import { exportWorkshop } from '../../files/export-workshop.ts';
import { readLeadData } from '../../store/bulk/read-lead-data.ts';
import { refusalOfError } from '../../store/file-refusal.ts';
import { readVersions } from '../../store/versions.ts';
import { stateAtVersion } from '../../workshop/versions.ts';
import { exportAnswer } from '../answers/export.ts';
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
  answer: exportAnswer,
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
      if (!made.ok) return made;
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
      if (!exported.ok) {
        await unmakeFolder(folder, made.value);
        return exported;
      }
      const { files, selfCheck } = exported.value;
      const lines = files.map(({ path }) => path);
      return done({ json: exported.value, lines: [...lines, t('cli.selfCheck', { ...selfCheck })] });
    }),
};

function formatsOf(list: string | undefined) {
  if (list === undefined) return done(withoutWindow);
  const wanted = list.split(',').map((format) => format.trim());
  const unknown = wanted.find((format) => !(exportFormats as readonly string[]).includes(format));
  if (wanted.includes('pdf')) return refused({ kind: 'pdfNeedsWindow' });
  if (unknown !== undefined) return refused({ kind: 'cliFormat', format: unknown, known: exportFormats.join(', ') });
  return done(exportFormats.filter((format) => wanted.includes(format)));
}

function stateOf({ db, state }: ReadWorkshop, wanted: string | undefined): Result<WorkshopState, Failure> {
  if (wanted === undefined) return done(state);
  const version = readVersions(db).find(({ name, id }) => name === wanted || id === wanted);
  const kept = version === undefined ? null : stateAtVersion(db, state, version.id);
  return kept === null ? refused({ kind: 'cliVersion', version: wanted }) : done(kept);
}

/** A workshop without leads has documents too; a data set that is named must be there. */
function dataSetOf(state: WorkshopState, given: Given) {
  const wanted = given.text('dataset');
  const found = findDataSet(state, wanted);
  return found.ok || wanted !== undefined ? found : done(null);
}

/** @returns the uppermost folder that had to be made; null where all were there. */
async function makeFolder(folder: string): Promise<Result<string | null, Failure>> {
  try {
    return done((await mkdir(folder, { recursive: true })) ?? null);
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return refused({ kind: 'cliNotAFolder', path: folder });
    const refusal = refusalOfError(error, folder);
    if (refusal === null) throw error;
    return refused(refusal);
  }
}

/** What was made for documents that were not written goes again, as far as it is empty. */
async function unmakeFolder(folder: string, uppermost: string | null): Promise<void> {
  if (uppermost === null) return;
  await rmdir(folder).catch(() => undefined);
  if (folder !== uppermost) await unmakeFolder(dirname(folder), uppermost);
}
