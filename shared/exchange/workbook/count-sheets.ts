import { gradeLetters, gradeNumbers } from '../../model/grade.ts';
import type { Model } from '../../model/model.ts';
import { orderedStages, type StageId, stageIds } from '../../model/stage.ts';
import { stageName } from '../../text/names.ts';
import type { Translate } from '../../text/translate.ts';
import { letters, quoted } from './formula.ts';
import { type Cell, empty, live, type Sheet, text } from './plan.ts';
import type { ScoreSheet } from './score-sheet.ts';

/** What Accord counted among the leads in the workbook: results of the formulas before anything is changed. */
export type Tally = {
  readonly leads: number;
  readonly grade: (grade: string) => number;
  readonly wonIn: (grade: string) => number;
  readonly knownIn: (grade: string) => number;
  readonly stage: (stage: StageId) => number;
};

/** Leads in each grade, and of those with a known outcome how many bought; counted from the score sheet. */
export function matrixSheet(model: Model, score: ScoreSheet, tally: Tally, hasOutcomes: boolean, t: Translate): Sheet {
  const columns = gradeNumbers.slice(0, model.engagement.thresholds.length + 1);
  const rows = gradeLetters.slice(0, model.fit.thresholds.length + 1);
  const won = t('workbook.outcome.won');
  const lost = t('workbook.outcome.lost');
  const leadsOf = (grade: string) => `COUNTIFS(${score.gradeColumn},${quoted(grade)})`;
  const ended = (grade: string, outcome: string) =>
    `COUNTIFS(${score.gradeColumn},${quoted(grade)},${score.outcomeColumn},${quoted(outcome)})`;
  const grid = (at: (grade: string) => Cell): Cell[][] => [
    [empty, ...columns.map((number) => text(String(number), 'headEnd'))],
    ...rows.map((letter) => [text(letter, 'head'), ...columns.map((number) => at(`${letter}${number}`))]),
  ];
  const counts = grid((grade) => live(leadsOf(grade), tally.grade(grade), 'count'));
  const shares = grid((grade) => {
    const known = tally.knownIn(grade);
    const formula = `IF(${ended(grade, won)}+${ended(grade, lost)}=0,"",${ended(grade, won)}/(${ended(grade, won)}+${ended(grade, lost)}))`;
    return live(formula, known === 0 ? '' : tally.wonIn(grade) / known, 'share');
  });
  const last = `${letters(columns.length)}${rows.length + 2}`;
  const total = [text(t('workbook.matrix.total'), 'strong'), live(`SUM(B3:${last})`, tally.leads, 'count')];
  return {
    name: t('workbook.sheet.matrix'),
    columns: [{ width: 30 }, ...columns.map(() => ({ width: 12 }))],
    frozen: { rows: 1, columns: 1 },
    rows: [
      [text(t('workbook.matrix.title'), 'title')],
      ...counts,
      total,
      ...(hasOutcomes ? [[], [text(t('workbook.matrix.shares'), 'title')], ...shares] : []),
    ],
  };
}

/** Leads at each stage, counted from the score sheet. */
export function stagesSheet(model: Model, score: ScoreSheet, tally: Tally, t: Translate): Sheet {
  const on = new Set<StageId>([
    'lead',
    'nurture',
    'recycled',
    'disqualified',
    ...model.gates.filter((gate) => gate.enabled).map((gate) => gate.stage),
  ]);
  const stages = stageIds.filter((stage) => on.has(stage));
  const isBeyond = (at: StageId, stage: StageId) => at === stage || (rankOf(at) > rankOf(stage) && rankOf(stage) >= 0);
  const body = stages.map((stage, i) => {
    const beyond = stages.flatMap((at, j) => (isBeyond(at, stage) ? [`B${j + 3}`] : []));
    const reached = stages.filter((at) => isBeyond(at, stage)).reduce((sum, at) => sum + tally.stage(at), 0);
    const here = `SUMPRODUCT(--(${score.stageColumn}=A${i + 3}))`;
    return [
      text(stageName(model, stage, t), 'strong'),
      live(here, tally.stage(stage), 'count'),
      live(beyond.join('+'), reached, 'count'),
    ];
  });
  return {
    name: t('workbook.sheet.stages'),
    columns: [{ width: 34 }, { width: 14 }, { width: 18 }],
    frozen: { rows: 2, columns: 1 },
    rows: [
      [text(t('workbook.stages.title'), 'title')],
      [
        text(t('workbook.score.stage'), 'head'),
        text(t('workbook.stages.here'), 'headEnd'),
        text(t('workbook.stages.reached'), 'headEnd'),
      ],
      ...body,
      [text(t('workbook.matrix.total'), 'strong'), live(`SUM(B3:B${stages.length + 2})`, tally.leads, 'count')],
    ],
  };
}

/** Place in the order; PQL stands beside MQL; −1 outside the order. */
function rankOf(stage: StageId): number {
  return stage === 'pql' ? 1 : (orderedStages as readonly string[]).indexOf(stage);
}
