import { leadReader } from '../../engine/leads.ts';
import type { LeadResult } from '../../engine/results.ts';
import type { Scores } from '../../engine/score.ts';
import { textIn } from '../../model/local-text.ts';
import type { StageId } from '../../model/stage.ts';
import { nameOf } from '../../text/names.ts';
import { translator } from '../../text/translate.ts';
import type { Saying, SlaInput } from '../sla/sla-input.ts';
import { matrixSheet, stagesSheet, type Tally } from './count-sheets.ts';
import { type LeadColumn, type LeadColumns, leadColumns } from './lead-columns.ts';
import { modelSheet } from './model-sheet.ts';
import { type Cell, cell, rowsOf, type Sheet, text, type WorkbookPlan } from './plan.ts';
import { scoreSheet } from './score-sheet.ts';
import { readMeSheet, slaSheet } from './told-sheets.ts';

/** More leads than this make a workbook that is no longer pleasant to open; the first ones are taken, and it says so. */
export const mostLeads = 10_000;

/** `scores` are of all leads as of one day; null where there are none. */
export type WorkbookInput = { readonly sla: SlaInput; readonly scores: Scores | null };

/** The model as a workbook that goes on computing: whoever changes a cell of points sees which leads move. */
export function workbookPlan({ sla, scores }: WorkbookInput): WorkbookPlan {
  const t = translator(sla.language, sla.workshop.settings.digits);
  const saying: Saying = { ...sla, t };
  const title = [sla.workshop.company, textIn(sla.workshop.title, sla.language)]
    .filter((part) => part !== '')
    .join(' · ');
  const frame = { title, direction: t.direction } as const;
  const asOf = scores?.source.asOf.same ?? null;
  if (scores === null || asOf === null || scores.rows === 0) {
    const model = modelSheet(
      sla.model,
      0,
      (id) => sla.model.rules.find((rule) => rule.id === id)?.kind !== 'activity',
      t,
    );
    const readMe = readMeSheet({
      saying: { ...saying, dataSet: null },
      shown: 0,
      all: 0,
      asOf: 0,
      givenRules: [],
      givenGates: [],
    });
    return { ...frame, sheets: [readMe, model.sheet, slaSheet(saying)], names: model.names };
  }
  const leads = Array.from({ length: Math.min(scores.rows, mostLeads) }, (_, row) => row);
  const read = leadReader(scores);
  const outcomeOf = (result: LeadResult) => (result.outcome === null ? '' : t(`workbook.outcome.${result.outcome}`));
  const first: LeadColumn[] = [
    { header: t('workbook.leads.id'), width: 16, at: (lead) => text(read(lead).id) },
    { header: t('workbook.leads.name'), width: 22, at: (lead) => text(read(lead).name) },
    { header: t('workbook.score.outcome'), width: 11, at: (lead) => text(outcomeOf(read(lead))) },
  ];
  const columns = leadColumns(scores, first, leads, t);
  for (const field of sla.model.fields) columns.fact(field.id);
  const score = scoreSheet(
    scores,
    columns,
    leads,
    (lead) => read(lead).id,
    (lead) => outcomeOf(read(lead)),
    t,
  );
  const tally = tallyOf(leads.map(read));
  const model = modelSheet(sla.model, asOf, (id) => score.liveRules.has(id), t);
  const givenRules = sla.model.rules
    .filter((rule) => !score.liveRules.has(rule.id))
    .map((rule) => nameOf('rule', rule.name, t));
  const { givenGates } = score;
  const readMe = readMeSheet({ saying, shown: leads.length, all: scores.rows, asOf, givenRules, givenGates });
  const hasOutcomes = scores.dataSet.outcome !== null;
  return {
    ...frame,
    sheets: [
      readMe,
      model.sheet,
      leadsSheet(columns, leads, t('workbook.sheet.leads')),
      score.sheet,
      matrixSheet(sla.model, score, tally, hasOutcomes, t),
      stagesSheet(sla.model, score, tally, t),
      slaSheet(saying),
    ],
    names: model.names,
  };
}

function leadsSheet({ all }: LeadColumns, leads: readonly number[], name: string): Sheet {
  return {
    name,
    columns: all.map(({ width }) => ({ width })),
    frozen: { rows: 1, columns: 2 },
    rows: rowsOf(function* (): Generator<readonly Cell[]> {
      yield all.map(({ header }) => cell(header, 'head'));
      for (const [i, lead] of leads.entries()) yield all.map(({ at }) => at(lead, i + 2));
    }),
  };
}

function tallyOf(results: readonly LeadResult[]): Tally {
  const count = (pass: (result: LeadResult) => boolean) =>
    results.reduce((sum, result) => sum + (pass(result) ? 1 : 0), 0);
  return {
    leads: results.length,
    grade: (grade) => count((result) => result.grade === grade),
    wonIn: (grade) => count((result) => result.grade === grade && result.outcome === 'won'),
    knownIn: (grade) =>
      count((result) => result.grade === grade && (result.outcome === 'won' || result.outcome === 'lost')),
    stage: (stage: StageId) => count((result) => result.stage === stage),
  };
}
