import { gradeAt as gradeIndexAt } from '../../engine/grades/grade-of.ts';
import { type GroupSums, groupTotalAt } from '../../engine/points/group-sums.ts';
import { pointsAt, type RuleResult } from '../../engine/points/rule-result.ts';
import type { Scores } from '../../engine/score.ts';
import { gradeLetters, gradeNumbers } from '../../model/grade.ts';
import { type DimensionName, dimensionNames } from '../../model/group.ts';
import { dimensionOf } from '../../model/model.ts';
import { nameOf } from '../../text/names.ts';
import type { Translate } from '../../text/translate.ts';
import { atRow, letters, quoted, row, sheetRef } from './formula.ts';
import type { LeadColumns } from './lead-columns.ts';
import type { Writing } from './live-condition.ts';
import { type Cell, type Look, live, rowsOf, type Sheet, text } from './plan.ts';
import { ruleFormula } from './rule-formula.ts';
import { stageColumns, type TruthColumn } from './stage-columns.ts';

/** Where other sheets find what they count: columns of the score sheet. */
export type ScoreSheet = {
  readonly sheet: Sheet;
  readonly gradeColumn: string;
  readonly stageColumn: string;
  readonly outcomeColumn: string;
  readonly liveRules: ReadonlySet<string>;
  readonly givenGates: readonly string[];
};

type Column = {
  readonly header: string;
  readonly width: number;
  readonly look: Look;
  readonly formula: string;
  readonly at: (lead: number) => Cell['value'];
};

/** First columns of the sheet, in this order. */
const places = {
  id: 0,
  fit: 1,
  engagement: 2,
  grade: 3,
  stage: 4,
  outcome: 5,
  gradeThen: 6,
  stageThen: 7,
  moved: 8,
} as const;

/**
 * Totals, grade and stage of every lead from its facts and the model's cells. What Accord found stands beside it
 * as a value, so that everybody sees which leads a change would move.
 */
export function scoreSheet(
  scores: Scores,
  columns: LeadColumns,
  leads: readonly number[],
  idOf: (lead: number) => string,
  outcomeOf: (lead: number) => string,
  t: Translate,
): ScoreSheet {
  const { model } = scores;
  const own = (column: number) => `$${letters(column)}${row}`;
  const more: Column[] = [];
  const first = Object.keys(places).length;
  const add = (column: Column): string => {
    more.push(column);
    return own(first + more.length - 1);
  };
  const grade = own(places.grade);
  const writing: Writing = {
    model,
    t,
    columns,
    total: (of) => own(of === 'fit' ? places.fit : places.engagement),
    grade,
  };
  const rules = new Set<string>();
  const totals = Object.fromEntries(
    dimensionNames.map((name) => [name, totalFormula(name, writing, scores, add, rules)]),
  ) as Record<DimensionName, string>;
  const addTruth = ({ header, formula, at }: TruthColumn) => add({ header, width: 11, look: 'quiet', formula, at });
  const stages = stageColumns(writing, scores, addTruth, grade);
  const moved = `IF(AND(EXACT(${grade},${own(places.gradeThen)}),EXACT(${own(places.stage)},${own(places.stageThen)})),0,1)`;
  const gradeAt = (lead: number) => scores.grades[gradeIndexAt(scores.reached, lead)] ?? '';
  const fixed: Column[] = [
    { header: t('workbook.leads.id'), width: 16, look: 'text', formula: '', at: idOf },
    {
      header: t('model.dimension.fit'),
      width: 11,
      look: 'points',
      formula: totals.fit,
      at: (lead) => (scores.totals.fit[lead] ?? 0) / 100,
    },
    {
      header: t('model.dimension.engagement'),
      width: 13,
      look: 'points',
      formula: totals.engagement,
      at: (lead) => (scores.totals.engagement[lead] ?? 0) / 100,
    },
    {
      header: t('sla.grades.grade'),
      width: 8,
      look: 'strong',
      formula: `${markFormula('fit', writing)}&${markFormula('engagement', writing)}`,
      at: gradeAt,
    },
    { header: t('workbook.score.stage'), width: 20, look: 'strong', formula: stages.formula, at: stages.at },
    { header: t('workbook.score.outcome'), width: 11, look: 'text', formula: '', at: outcomeOf },
    { header: t('workbook.score.gradeThen'), width: 11, look: 'quiet', formula: '', at: gradeAt },
    { header: t('workbook.score.stageThen'), width: 20, look: 'quiet', formula: '', at: stages.at },
    { header: t('workbook.score.moved'), width: 9, look: 'count', formula: moved, at: () => 0 },
  ];
  const name = t('workbook.sheet.score');
  const all = [...fixed, ...more];
  const range = (column: number) => `${sheetRef(name)}$${letters(column)}$2:$${letters(column)}$${leads.length + 1}`;
  return {
    sheet: {
      name,
      columns: all.map(({ width }) => ({ width })),
      frozen: { rows: 1, columns: 1 },
      rows: rowsOf(() => scoreRows(all, leads)),
    },
    gradeColumn: range(places.grade),
    stageColumn: range(places.stage),
    outcomeColumn: range(places.outcome),
    liveRules: rules,
    givenGates: stages.given,
  };
}

function* scoreRows(columns: readonly Column[], leads: readonly number[]): Generator<readonly Cell[]> {
  yield columns.map(({ header, look }) => text(header, look === 'points' || look === 'count' ? 'headEnd' : 'head'));
  const ready = columns.map(({ formula, at, look }) => ({ at, look, write: formula === '' ? null : atRow(formula) }));
  for (const [i, lead] of leads.entries()) {
    yield ready.map(({ write, at, look }) =>
      write === null ? { value: at(lead), look } : live(write(i + 2), at(lead), look),
    );
  }
}

/** Rules' columns, their groups' and the sum of these within its limits, rounded to the hundredth as points are kept. */
function totalFormula(
  name: DimensionName,
  writing: Writing,
  scores: Scores,
  add: (column: Column) => string,
  isLive: Set<string>,
): string {
  const { model, t } = writing;
  const groups: string[] = [];
  model.groups.forEach((group, i) => {
    if (group.dimension !== name) return;
    const parts = model.rules.flatMap((rule, at) => {
      if (rule.groupId !== group.id) return [];
      const { formula, live: lives } = ruleFormula(writing, scores, rule);
      if (lives) isLive.add(rule.id);
      const result = scores.rules[at] as RuleResult;
      return [
        add({
          header: nameOf('rule', rule.name, t),
          width: 12,
          look: 'points',
          formula,
          at: (lead) => pointsAt(result, lead) / 100,
        }),
      ];
    });
    const sums = scores.sums.groups[i] as GroupSums;
    const formula = within(parts, `group_${i + 1}`);
    const header = t('workbook.score.group', { name: nameOf('group', group.name, t) });
    groups.push(
      add({ header, width: 13, look: 'points', formula, at: (lead) => groupTotalAt(sums, group, lead) / 100 }),
    );
  });
  return within(groups, name);
}

/** The sum within its cap, then its floor, as P6 has it; an empty cell is no limit. */
function within(parts: readonly string[], of: string): string {
  const sum = `ROUND(${parts.length === 0 ? '0' : parts.join('+')},2)`;
  const capped = `MIN(${sum},IF(cap_${of}="",${sum},cap_${of}))`;
  return `MAX(${capped},IF(floor_${of}="",${capped},floor_${of}))`;
}

/** The letter or number of a total: the first threshold it reaches (G1). */
function markFormula(name: DimensionName, { model, total }: Writing): string {
  const marks = name === 'fit' ? gradeLetters : gradeNumbers;
  const { thresholds } = dimensionOf(model, name);
  const mark = (index: number) => quoted(String(marks[index]));
  return thresholds.reduceRight(
    (below, _, i) => `IF(${total?.(name)}>=${name}_${marks[i]},${mark(i)},${below})`,
    mark(thresholds.length),
  );
}
