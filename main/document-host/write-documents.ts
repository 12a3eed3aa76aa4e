import type { SlaDocument } from '#shared/exchange/sla/document.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { type Exported, exportWorkshop, takeAway } from '../files/export-workshop.ts';
import { readLeadData } from '../store/bulk/read-lead-data.ts';
import { Damage, refusalOfError } from '../store/file-refusal.ts';
import { openToRead } from '../store/open-database.ts';
import type { DocumentOrder } from './messages.ts';

/** Writes the documents in each language, all of them or none. The model has one notation: `model.json` is written once. */
export async function writeDocuments(
  order: DocumentOrder,
  printPdf: (document: SlaDocument) => Promise<Uint8Array>,
): Promise<Result<{ readonly files: Exported['files'] }, Failure>> {
  const leads = leadsOf(order);
  if (!leads.ok) return leads;
  const files: Exported['files'][number][] = [];
  let whole = false;
  try {
    for (const [place, language] of order.languages.entries()) {
      const formats = place === 0 ? order.formats : order.formats.filter((format) => format !== 'json');
      const { state, folder, now } = order;
      const exported = await exportWorkshop({
        state,
        leads: leads.value,
        asOf: null,
        formats,
        language,
        folder,
        now: new Date(now),
        printPdf,
      });
      if (!exported.ok) return exported;
      files.push(...exported.value.files);
    }
    whole = true;
    return done({ files });
  } finally {
    if (!whole) await takeAway(files);
  }
}

function leadsOf({ file, state }: DocumentOrder): Result<ReturnType<typeof readLeadData> | null, Failure> {
  const shown = state.workshop.workshop?.shownDataSet ?? null;
  const dataSet = shown === null ? undefined : state.dataSet[shown];
  if (dataSet === undefined || dataSet.erased) return done(null);
  const opened = openToRead(file);
  if (!opened.ok) return opened;
  try {
    return done(readLeadData(opened.value, dataSet));
  } catch (error) {
    const refusal = error instanceof Damage ? refusalOfError(error, file) : null;
    if (refusal === null) throw error;
    return refused(refusal);
  } finally {
    opened.value.close();
  }
}
