import { gradeLetters, gradeNumbers } from '../../model/grade.ts';
import { type DimensionName, dimensionNames } from '../../model/group.ts';
import { textIn } from '../../model/local-text.ts';
import { dimensionOf, type Model } from '../../model/model.ts';
import type { Rule } from '../../model/rule.ts';
import { describeBand, describeRule } from '../../text/describe-rule.ts';
import { nameOf } from '../../text/names.ts';
import type { Translate } from '../../text/translate.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import { sheetRef } from './formula.ts';
import { type InputCells, inputCells } from './input-cells.ts';
import { type Cell, cell, empty, type Sheet, text, type WorkbookPlan } from './plan.ts';

export type ModelSheet = { readonly sheet: Sheet; readonly names: WorkbookPlan['names'] };

/**
 * Rules, points, limits and thresholds in cells that may be changed; each has a name that formulas use. Rules
 * are numbered through in the model's order: `points_3`, its second band `points_3_2`.
 */
export function modelSheet(model: Model, asOf: number, isLive: (ruleId: string) => boolean, t: Translate): ModelSheet {
  const reference = sheetRef(t('workbook.sheet.model'));
  const inputs = inputCells(reference);
  inputs.add([text(t('workbook.model.title'), 'title')]);
  inputs.add([text(t('workbook.model.hint'), 'quiet')]);
  inputs.add([text(t('workbook.model.asOf'), 'strong'), empty, cell(asOf + 25_569, 'day')], { 2: 'as_of' });
  for (const name of dimensionNames) dimensionRows(inputs, model, name, isLive, t);
  gradeRows(inputs, model, t);
  const names = [
    ...inputs.names,
    ...gradeNames(inputs, model, reference),
    ...freeMailRows(inputs, model, reference, t),
  ];
  const columns = [30, 60, 14, 14, 14, 24].map((width) => ({ width }));
  return {
    sheet: { name: t('workbook.sheet.model'), columns, frozen: { rows: 2, columns: 1 }, rows: inputs.rows },
    names,
  };
}

function dimensionRows(
  inputs: InputCells,
  model: Model,
  name: DimensionName,
  isLive: (id: string) => boolean,
  t: Translate,
) {
  const dimension = dimensionOf(model, name);
  inputs.add([]);
  inputs.add([text(t(`model.dimension.${name}`), 'title')]);
  inputs.add(
    [
      'workbook.model.rule',
      'workbook.model.gives',
      'workbook.model.points',
      'workbook.model.from',
      'workbook.model.to',
      'workbook.model.how',
    ].map((key) => text(t(key as 'workbook.model.rule'), 'head')),
  );
  model.groups.forEach((group, i) => {
    if (group.dimension !== name) return;
    inputs.add([text(nameOf('group', group.name, t), 'strong')]);
    for (const rule of model.rules) if (rule.groupId === group.id) ruleRows(inputs, model, rule, isLive(rule.id), t);
    inputs.add(limitCells(t('workbook.model.groupCap'), group.cap), { 2: `cap_group_${i + 1}` });
    inputs.add(limitCells(t('workbook.model.groupFloor'), group.floor), { 2: `floor_group_${i + 1}` });
  });
  inputs.add([text(t('workbook.model.total'), 'strong')]);
  inputs.add(limitCells(t('workbook.model.totalCap'), dimension.cap), { 2: `cap_${name}` });
  inputs.add(limitCells(t('workbook.model.totalFloor'), dimension.floor), { 2: `floor_${name}` });
  const marks = name === 'fit' ? gradeLetters : gradeNumbers;
  dimension.thresholds.forEach((at, i) => {
    const label = t('workbook.model.threshold', { mark: String(marks[i]) });
    inputs.add([text(label), empty, cell(at / 100, 'input')], { 2: `${name}_${marks[i]}` });
  });
}

function limitCells(label: string, limit: number | null): Cell[] {
  return [text(label, 'quiet'), empty, cell(limit === null ? null : limit / 100, 'input')];
}

function ruleRows(inputs: InputCells, model: Model, rule: Rule, isLive: boolean, t: Translate) {
  const number = model.rules.indexOf(rule) + 1;
  const name = text(nameOf('rule', rule.name, t));
  const how = text(t(isLive ? 'workbook.model.live' : 'workbook.model.given'), 'quiet');
  if (rule.kind !== 'banded' || !isLive) {
    const points = rule.kind === 'banded' ? empty : cell(rule.points / 100, isLive ? 'input' : 'points');
    inputs.add([name, text(describeRule(rule, model, t), 'wrap'), points, empty, empty, how], {
      2: `points_${number}`,
    });
    return;
  }
  const field = model.fields.find((one) => one.id === rule.field);
  inputs.add([name, text(describeRule(rule, model, t), 'wrap'), empty, empty, empty, how]);
  rule.bands.forEach((band, i) => {
    const part = `${number}_${i + 1}`;
    const points = cell(band.points / 100, 'input');
    const label = text(describeBand(band, field, t), 'quiet');
    if (band.kind === 'range') {
      const names = { 2: `points_${part}`, 3: `from_${part}`, 4: `to_${part}` };
      inputs.add([empty, label, points, cell(band.from, 'input'), cell(band.to, 'input')], names);
    } else {
      inputs.add([empty, label, points], { 2: `points_${part}` });
    }
  });
}

function gradeRows(inputs: InputCells, model: Model, t: Translate) {
  inputs.add([]);
  inputs.add([text(t('workbook.model.grades'), 'title')]);
  inputs.add([
    text(t('sla.grades.grade'), 'head'),
    text(t('sla.grades.action'), 'head'),
    text(t('sla.grades.destination'), 'head'),
  ]);
  for (const { grade, action, destination } of model.cells) {
    inputs.add([
      text(grade),
      text(textIn(action, t.language), 'wrap'),
      text(t(`model.destination.${destination}`), 'input'),
    ]);
  }
}

/** The last rows added are the grades. */
function gradeNames(inputs: InputCells, model: Model, reference: string): WorkbookPlan['names'] {
  const last = inputs.rows.length;
  const first = last - model.cells.length + 1;
  return [
    { name: 'grades', refers: `${reference}$A$${first}:$A$${last}` },
    { name: 'destinations', refers: `${reference}$C$${first}:$C$${last}` },
  ];
}

function freeMailRows(inputs: InputCells, model: Model, reference: string, t: Translate): WorkbookPlan['names'] {
  inputs.add([]);
  inputs.add([text(t('workbook.model.freeMail'), 'title')]);
  const first = inputs.rows.length + 1;
  const domains = [...new Set(model.model.freeMail.map(normaliseText))];
  for (const domain of domains.length === 0 ? [''] : domains) inputs.add([text(domain, 'input')]);
  return [{ name: 'free_mail', refers: `${reference}$A$${first}:$A$${inputs.rows.length}` }];
}
