import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileRefusal } from '#main/store/file-refusal.ts';
import type { ExportedFile, ExportFormat } from '#shared/bridge/contract.ts';
import { defaultDay } from '#shared/engine/as-of.ts';
import type { Day, LeadData } from '#shared/engine/lead-data.ts';
import { type Scores, scoreLeads } from '#shared/engine/score.ts';
import { countScores } from '#shared/engine/simulate.ts';
import { modelJsonText } from '#shared/exchange/model-json/export-model.ts';
import type { SlaDocument } from '#shared/exchange/sla/document.ts';
import { slaDocument } from '#shared/exchange/sla/sla-document.ts';
import type { SlaInput } from '#shared/exchange/sla/sla-input.ts';
import { workbookPlan } from '#shared/exchange/workbook/workbook-plan.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { modelHash } from '#shared/model/identity.ts';
import { type Language, textIn } from '#shared/model/local-text.ts';
import { type Model, modelOf } from '#shared/model/model.ts';
import type { RecordOf, WorkshopState } from '#shared/model/records.ts';
import { type Translate, translator } from '#shared/text/translate.ts';
import { dayOf, isoOf } from '#shared/values/day.ts';
import { localTimeOf } from '#shared/values/zone.ts';
import { bytes, type Write, writeNewFile } from './atomic-write.ts';
import { slaDocx } from './docx.ts';
import { safeFileName } from './safe-file-name.ts';
import { type SelfCheck, selfCheck } from './self-check.ts';
import { workbookWrite } from './workbook.ts';

export type ExportRequest = {
  readonly state: WorkshopState;
  /** The shown model and data set unless others are named; `leads` are those of the data set, null without one. */
  readonly model?: RecordOf<'model'>['id'];
  readonly dataSet?: RecordOf<'dataSet'>['id'] | null;
  readonly leads: LeadData | null;
  /** null: the day of the latest activity, else today. */
  readonly asOf: Day | null;
  readonly formats: readonly ExportFormat[];
  readonly language: Language;
  /** A folder that is there. */
  readonly folder: string;
  readonly now: Date;
  /** Draws PDFs; only a running app has a window to do so. */
  readonly printPdf?: (document: SlaDocument) => Promise<Uint8Array>;
};

export type ExportRefusal = FileRefusal | { readonly kind: 'noWorkshop' } | { readonly kind: 'pdfNeedsWindow' };

export type Exported = {
  readonly files: readonly ExportedFile[];
  readonly modelHash: string;
  /** Leads scored again from the exported model, and how many came out otherwise. */
  readonly selfCheck: SelfCheck;
};

/**
 * Writes the documents into a folder, each whole or not at all and none over another file. When one of them
 * cannot be written, those written before it are taken away again.
 */
export async function exportWorkshop(request: ExportRequest): Promise<Result<Exported, ExportRefusal>> {
  if (request.formats.includes('pdf') && request.printPdf === undefined) return refused({ kind: 'pdfNeedsWindow' });
  const wrong = await folderProblem(request.folder);
  if (wrong !== null) return refused(wrong);
  const subject = subjectOf(request);
  if (subject === null) return refused({ kind: 'noWorkshop' });
  const files: ExportedFile[] = [];
  let whole = false;
  try {
    for (const format of [...new Set(request.formats)]) {
      const written = await writeNewFile(
        join(request.folder, nameOf(subject, format)),
        writeOf(subject, format, request),
      );
      if (!written.ok) return written;
      files.push({ format, path: written.value, bytes: (await stat(written.value)).size });
    }
    const { model } = subject.sla;
    const exported = { files, modelHash: modelHash(model), selfCheck: selfCheck(model, subject.scores) };
    whole = true;
    return done(exported);
  } finally {
    if (!whole) await takeAway(files);
  }
}

/** Documents that belong together are there together or not at all. */
export async function takeAway(files: readonly ExportedFile[]): Promise<void> {
  for (const { path } of files) await rm(path, { force: true });
}

type Subject = { readonly sla: SlaInput; readonly scores: Scores | null; readonly t: Translate };

function subjectOf(request: ExportRequest): Subject | null {
  const { state, language, now, leads } = request;
  const workshop = state.workshop.workshop;
  const model = workshop === undefined ? null : modelOf(state, request.model ?? workshop.shownModel);
  if (workshop === undefined || model === null) return null;
  const today = isoOf(localTimeOf(now.getTime(), workshop.settings.timeZone).day);
  const dataSetId = request.dataSet === undefined ? workshop.shownDataSet : request.dataSet;
  const dataSet = dataSetId === null ? null : (state.dataSet[dataSetId] ?? null);
  const scores = leads === null || dataSet === null ? null : scored(model, leads, dataSet, request.asOf, today);
  return { sla: slaInput(request, { model, workshop, dataSet, scores, today }), scores, t: translator(language) };
}

function scored(model: Model, leads: LeadData, dataSet: RecordOf<'dataSet'>, asOf: Day | null, today: string): Scores {
  return scoreLeads(model, leads, dataSet, asOf ?? defaultDay(leads) ?? dayOf(today));
}

type Found = Pick<SlaInput, 'model' | 'workshop' | 'dataSet' | 'today'> & { readonly scores: Scores | null };

function slaInput({ state, language }: ExportRequest, found: Found): SlaInput {
  const { model, workshop, dataSet, scores, today } = found;
  const simulation = scores === null ? null : countScores(scores);
  const signatures = Object.values(state.signature).filter((signature) => signature.modelId === model.model.id);
  const participants = Object.values(state.participant);
  return { model, workshop, dataSet, simulation, signatures, participants, language, today };
}

function writeOf({ sla, scores }: Subject, format: ExportFormat, { now, printPdf }: ExportRequest): Write {
  switch (format) {
    case 'docx':
      return async (handle) => bytes(await slaDocx(slaDocument(sla)))(handle);
    case 'pdf':
      return async (handle) => {
        if (printPdf === undefined) throw new Error('A PDF was asked for without anything to draw it.');
        await bytes(await printPdf(slaDocument(sla)))(handle);
      };
    case 'xlsx':
      return workbookWrite(workbookPlan({ sla, scores }), now);
    case 'json':
      return bytes(modelJsonText(sla.model));
  }
}

function nameOf({ sla, t }: Subject, format: ExportFormat): string {
  const company = sla.workshop.company || textIn(sla.workshop.title, sla.language) || t('workbook.untitled');
  const key = format === 'json' ? 'workbook.jsonName' : format === 'xlsx' ? 'workbook.fileName' : 'sla.fileName';
  return safeFileName(t(key, { company: company.slice(0, 60) }), format);
}

async function folderProblem(folder: string): Promise<FileRefusal | null> {
  const found = await stat(folder).catch(() => null);
  return found?.isDirectory() === true ? null : { kind: 'folderMissing', path: folder };
}
