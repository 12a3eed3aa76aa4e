import { backtest } from '#shared/engine/backtest.ts';
import { createEngine } from '#shared/engine/engine.ts';
import { leadRows } from '#shared/engine/leads.ts';
import type { Simulation } from '#shared/engine/results.ts';
import { countScores } from '#shared/engine/simulate.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { toPoints } from '#shared/lib/hundredths.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { keysOf } from '#shared/model/field-keys.ts';
import { modelHash } from '#shared/model/identity.ts';
import type { Model } from '#shared/model/model.ts';
import type { WorkshopState } from '#shared/model/records.ts';
import type { Translate } from '#shared/text/translate.ts';
import { isoOf } from '#shared/values/day.ts';
import { readLeadData } from '../../store/bulk/read-lead-data.ts';
import { readSnapshot, readVersions } from '../../store/versions.ts';
import { simulateAnswer } from '../answers/simulate.ts';
import { asOfDay } from '../as-of-day.ts';
import type { CliCommand, Given, Told } from '../command-line.ts';
import { findDataSet } from '../find-data-set.ts';
import { type ReadWorkshop, readWorkshop } from '../read-workshop.ts';
import { shownModel } from '../shown-model.ts';
import { readPeriod, tellVolumes, type VolumesTold } from '../volumes.ts';

/** `simulate FILE`: every lead scored, and counted where it stands. */
export const simulateCommand: CliCommand = {
  name: 'simulate',
  words: ['FILE'],
  options: {
    dataset: { type: 'string' },
    'as-of': { type: 'string' },
    compare: { type: 'string' },
    backtest: { type: 'boolean' },
    volumes: { type: 'string' },
  },
  answer: simulateAnswer,
  run: (given, around) =>
    readWorkshop(given.words[0] ?? '', (workshop) => {
      const { t } = around;
      const by = readPeriod(given.text('volumes'));
      if (!by.ok) return by;
      const dataSet = findDataSet(workshop.state, given.text('dataset'));
      if (!dataSet.ok) return dataSet;
      const data = readLeadData(workshop.db, dataSet.value);
      if (given.flag('backtest')) return backtested(workshop, dataSet.value, given, t);
      const day = asOfDay(given.text('as-of'), data, shownModel(workshop.state), around.now());
      if (!day.ok) return day;
      const engine = createEngine(data);
      const score = (state: WorkshopState) => engine.score(shownModel(state), dataSet.value, day.value);
      const scores = score(workshop.state);
      const simulation = countScores(scores);
      const told = withVolumes(
        { json: toJson(simulation, scores.model), lines: linesOf(simulation, t) },
        by.value && tellVolumes(data, shownModel(workshop.state), dataSet.value, by.value, day.value, around),
      );
      const version = given.text('compare');
      if (version === undefined) return done(told);
      const other = versionCalled(workshop, version);
      if (!other.ok) return other;
      // Scores hold until the next ones: each is read before the other is made.
      const now = [...leadRows(scores)].map(({ stage }) => stage);
      const otherScores = score(other.value);
      const before = [...leadRows(otherScores)].map(({ stage }) => stage);
      const changed = now.filter((stage, row) => stage !== before[row]).length;
      const compare = { version, changed, ...toJson(countScores(otherScores), otherScores.model) };
      const lines = [...told.lines, t('cli.changedSince', { count: changed, version })];
      return done({ json: { ...told.json, compare }, lines });
    }),
};

/** Each lead as of its own decision day (A4); facts are as they are in the data today, and the answer says so. */
function backtested({ db, state }: ReadWorkshop, dataSet: DataSet, given: Given, t: Translate): Result<Told, Failure> {
  const other = ['as-of', 'compare', 'volumes'].find((option) => given.text(option) !== undefined);
  if (other !== undefined) return refused({ kind: 'cliBacktestAlone', option: `--${other}` });
  const model = shownModel(state);
  const { simulation, leftOut, asOfToday, filledAfter } = backtest(model, readLeadData(db, dataSet), dataSet);
  const factsAsOfToday = asOfToday.map(keysOf(model));
  const factsFilledAfter = filledAfter.map(keysOf(model));
  const warnings = [
    ...(asOfToday.length === 0 ? [] : [t('cli.factsAsOfToday', { fields: t.formats.list(factsAsOfToday) })]),
    ...(filledAfter.length === 0 ? [] : [t('derived.filledAfter', { fields: t.formats.list(factsFilledAfter) })]),
  ];
  const [, ...counted] = linesOf(simulation, t);
  const { withoutDay, decidedBefore } = leftOut;
  const judged = t('cli.backtested', { count: simulation.leads, withoutDay, decidedBefore });
  return done({
    json: {
      ...toJson(simulation, model),
      leftOut: withoutDay + decidedBefore,
      leftOutBecause: { withoutDecisionDay: withoutDay, decidedBefore },
      factsAsOfToday,
      factsFilledAfter,
      warnings,
    },
    lines: [judged, ...counted, ...warnings],
  });
}

type Counted = { readonly json: ReturnType<typeof toJson>; readonly lines: readonly string[] };

function withVolumes({ json, lines }: Counted, volumes: VolumesTold | null): Counted {
  if (volumes === null) return { json, lines };
  const warnings = [...json.warnings, ...volumes.warnings];
  return { json: { ...json, ...volumes.json, warnings }, lines: [...lines, ...volumes.lines] };
}

function versionCalled({ db }: ReadWorkshop, wanted: string): Result<WorkshopState, Failure> {
  const version = readVersions(db).find(({ name, id }) => name === wanted || id === wanted);
  const state = version === undefined ? null : readSnapshot(db, version.id);
  return state === null ? refused({ kind: 'cliVersion', version: wanted }) : done(state);
}

/** The keys of the command line's contract; ids, not names. Points in points, rates from 0 to 1. */
export function toJson(simulation: Simulation, model: Model) {
  const counted = <Item>(items: readonly Item[], key: (item: Item) => string, count: (item: Item) => number) =>
    Object.fromEntries(items.map((item) => [key(item), count(item)]));
  return {
    asOf: simulation.asOf === null ? null : isoOf(simulation.asOf),
    modelHash: modelHash(model),
    leads: simulation.leads,
    outcomes: simulation.outcomes,
    baseRate: simulation.baseRate?.share ?? null,
    stages: counted(
      simulation.stages,
      ({ stage }) => stage,
      ({ here }) => here,
    ),
    reached: counted(
      simulation.stages,
      ({ stage }) => stage,
      ({ reached }) => reached,
    ),
    assumed: counted(
      simulation.stages.filter(({ assumed }) => assumed !== null),
      ({ stage }) => stage,
      ({ assumed }) => assumed ?? 0,
    ),
    cells: counted(
      simulation.cells,
      ({ grade }) => grade,
      ({ leads }) => leads,
    ),
    icps: counted(
      simulation.icps,
      ({ id }) => id,
      ({ assigned }) => assigned,
    ),
    personas: counted(
      simulation.personas,
      ({ id }) => id,
      ({ assigned }) => assigned,
    ),
    rules: simulation.rules.map((rule) => ({ ...rule, points: toPoints(rule.points) })),
    held: counted(
      simulation.held,
      ({ reason }) => reason,
      ({ leads }) => leads,
    ),
    evidence: { baseRate: simulation.baseRate, mql: { precision: simulation.precision, recall: simulation.recall } },
    warnings: [] as readonly string[],
  };
}

function linesOf(simulation: Simulation, t: Translate): string[] {
  const { formats } = t;
  const lines = [
    t('cli.leadsAsOf', { count: simulation.leads, day: simulation.asOf === null ? '' : formats.day(simulation.asOf) }),
  ];
  if (simulation.baseRate !== null && simulation.outcomes !== null) {
    const { share, hits, of } = simulation.baseRate;
    lines.push(
      t('cli.baseRate', { rate: formats.percent(share, 2), won: hits, known: of, open: simulation.outcomes.open }),
    );
  }
  for (const { stage, here, reached, assumed } of simulation.stages) {
    if (here === 0 && reached === 0 && assumed === null) continue;
    const expected = assumed === null ? '' : ` ${t('cli.assumed', { leads: formats.number(assumed, 1) })}`;
    lines.push(`  ${t(`model.stage.${stage}`)}: ${formats.number(here)} (${formats.number(reached)})${expected}`);
  }
  return lines;
}
