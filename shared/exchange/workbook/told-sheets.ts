import { modelHash } from '../../model/identity.ts';
import { textIn } from '../../model/local-text.ts';
import { hashGroups } from '../sla/hash-groups.ts';
import { numberRows } from '../sla/number-rows.ts';
import { clauseNumbers, clauseRuns } from '../sla/promises-block.ts';
import { textOf } from '../sla/runs.ts';
import type { Saying } from '../sla/sla-input.ts';
import type { Cell, Sheet } from './plan.ts';
import { text } from './plan.ts';

/** The promises and the numbers behind them, as the SLA document says them. */
export function slaSheet(saying: Saying): Sheet {
  const { t, model, language } = saying;
  const numbers = clauseNumbers(saying);
  const head = (texts: readonly string[]) => texts.map((one) => text(one, 'head'));
  const clauses = model.clauses.map((clause) => [
    text(numbers.get(clause.id) ?? ''),
    text(t(`app.side.${clause.owedBy}`), 'strong'),
    text(textOf(clauseRuns(saying, clause)), 'wrap'),
    text(textIn(clause.note, language), 'wrap'),
    text(textIn(clause.consequence, language), 'wrap'),
  ]);
  const behind = numberRows(saying).map((one) => [
    text(''),
    text(''),
    text(one.what, 'wrap'),
    text([one.value, one.range].filter((part) => part !== '').join(' · ')),
    text(one.word),
  ]);
  return {
    name: t('workbook.sheet.sla'),
    columns: [8, 16, 60, 40, 40].map((width) => ({ width })),
    frozen: { rows: 2, columns: 0 },
    rows: [
      [text(t('sla.heading.promises'), 'title')],
      head([
        '',
        t('workbook.sla.who'),
        t('workbook.sla.promise'),
        t('workbook.sla.note'),
        t('workbook.sla.consequence'),
      ]),
      ...clauses,
      [],
      [text(t('sla.heading.numbers'), 'title')],
      ...behind,
    ],
  };
}

export type ReadMe = {
  readonly saying: Saying;
  readonly shown: number;
  readonly all: number;
  readonly asOf: number;
  readonly givenRules: readonly string[];
  readonly givenGates: readonly string[];
};

/** What each sheet is, which cells may be changed, and what no formula here can work out. */
export function readMeSheet({ saying, shown, all, asOf, givenRules, givenGates }: ReadMe): Sheet {
  const { t, workshop, model, dataSet, language } = saying;
  const line = (one: string, look: Cell['look'] = 'wrap') => [text(one, look)];
  const sheets = (['model', 'leads', 'score', 'matrix', 'stages', 'sla'] as const).map((sheet) =>
    line(t('workbook.readMe.sheet', { sheet: t(`workbook.sheet.${sheet}`), what: t(`workbook.readMe.${sheet}`) })),
  );
  const data =
    dataSet === null
      ? t('sla.provenance.noData')
      : t('workbook.readMe.data', { count: shown, all: t.formats.number(all), name: dataSet.name });
  const given = [...givenRules, ...givenGates];
  return {
    name: t('workbook.sheet.readMe'),
    columns: [{ width: 110 }],
    frozen: { rows: 1, columns: 0 },
    rows: [
      line(
        [workshop.company, textIn(workshop.title, language)].filter((one) => one !== '').join(' · ') ||
          t('app.untitled'),
        'title',
      ),
      line(t('workbook.readMe.what')),
      [],
      ...sheets,
      [],
      line(t('workbook.readMe.change')),
      line(data),
      ...(shown < all
        ? [line(t('workbook.readMe.bounded', { shown: t.formats.number(shown), all: t.formats.number(all) }))]
        : []),
      ...(dataSet === null ? [] : [line(t('workbook.readMe.asOf', { day: t.formats.day(asOf) }))]),
      ...(given.length === 0 ? [] : [line(t('workbook.readMe.given', { list: t.formats.list(given) }))]),
      line(t('workbook.readMe.words')),
      [],
      line(t('workbook.readMe.hash', { hash: hashGroups(modelHash(model)) }), 'quiet'),
    ],
  };
}
