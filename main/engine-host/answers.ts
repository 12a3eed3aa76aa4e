import { z } from 'zod';
import type { EngineInput, EngineQuestion } from '#shared/bridge/engine-port.ts';
import { audienceDetail } from '#shared/engine/audience/audience-detail.ts';
import { backtestInSteps } from '#shared/engine/backtest.ts';
import { conditionCounts } from '#shared/engine/counts/condition-counts.ts';
import { edgeCounts } from '#shared/engine/counts/edge-counts.ts';
import { createEngine, type Engine } from '#shared/engine/engine.ts';
import { explainLead } from '#shared/engine/explain.ts';
import { gateDetail } from '#shared/engine/gates/gate-detail.ts';
import { offGates } from '#shared/engine/gates/off-gates.ts';
import type { LeadData } from '#shared/engine/lead-data.ts';
import { movesInSteps } from '#shared/engine/moves/moves.ts';
import type { Scores } from '#shared/engine/score.ts';
import { countScores } from '#shared/engine/simulate.ts';
import { tablePage } from '#shared/engine/table/lead-table.ts';
import { volumesInSteps } from '#shared/engine/volumes/volumes.ts';
import { whatDataSays } from '#shared/evidence/what-data-says.ts';
import { accountsBy } from '#shared/import/accounts-by.ts';
import { sensitiveFields } from '#shared/import/sensitive.ts';
import { badRequest, type Failure } from '#shared/lib/failure.ts';
import { deepestModel, isDeeperThan } from '#shared/lib/json-depth.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { node } from '#shared/model/condition.ts';
import { type DataSet, dataSet as dataSetSchema } from '#shared/model/data-set.ts';
import type { Model } from '#shared/model/model.ts';
import { columnValues } from './column-values.ts';
import { leadLines } from './lead-lines.ts';
import { modelReader, textReader } from './whole-model.ts';

/** Where leads come from. */
export type LeadFiles = {
  readonly leads: (file: string, dataSet: DataSet) => Result<LeadData, Failure>;
  readonly dataSet: (file: string, id: string) => Result<DataSet, Failure>;
  /** What is wrong with the file that leads of it turn out damaged when they are looked at; null for a bug. */
  readonly refusalOf: (error: unknown, file: string) => Failure | null;
};

/** The work on an answer, in parts; each says what share is done. */
export type AnswerWork = Generator<number, Result<unknown, Failure>>;

type Engines = (file: string, dataSet: DataSet) => Result<Engine, Failure>;

export function answerWork(files: LeadFiles): (file: string, ask: EngineQuestion, input: unknown) => AnswerWork {
  const engines = keptEngines(files);
  const subjectOf = subjects(engines);
  const scores = keptScores(subjectOf);
  return function* (file, ask, input): AnswerWork {
    try {
      return yield* answer(file, ask, input);
    } catch (error) {
      const refusal = files.refusalOf(error, file);
      if (refusal === null) throw error;
      return refused(refusal);
    }
  };

  function* answer(file: string, ask: EngineQuestion, input: unknown): AnswerWork {
    switch (ask) {
      case 'simulate': {
        const scored = yield* scores(file, input as EngineInput<'simulate'>);
        return scored.ok ? done(countScores(scored.value)) : scored;
      }
      case 'simulateBeside': {
        // Kept apart from what the window shows; of the same data set, that is scored again when it is asked for next.
        const scored = yield* keptScores(subjectOf)(file, input as EngineInput<'simulateBeside'>);
        return scored.ok ? done(countScores(scored.value)) : scored;
      }
      case 'table': {
        const { query, facts, from, count } = input as EngineInput<'table'>;
        return yield* ofCurrent(
          () => scores(file, input as EngineInput<'table'>),
          (scored) => tablePage(scored, query, facts, from, count),
        );
      }
      case 'leadLines': {
        const asked = input as EngineInput<'leadLines'>;
        return yield* ofCurrent(
          () => scores(file, asked),
          (scored) => leadLines(scored, asked),
        );
      }
      case 'explain': {
        const { row } = input as EngineInput<'explain'>;
        const scored = yield* scores(file, input as EngineInput<'explain'>);
        if (!scored.ok) return scored;
        return row < scored.value.rows ? done(explainLead(scored.value, row)) : refused({ kind: 'notFound' });
      }
      case 'audience': {
        const scored = yield* scores(file, input as EngineInput<'audience'>);
        if (!scored.ok) return scored;
        const { model, dataSet } = scored.value;
        return done(audienceDetail(scored.value, accountsBy(model, dataSet)));
      }
      case 'conditionCounts': {
        const { parts: asked, stage, ...about } = input as EngineInput<'conditionCounts'>;
        const parts = isDeeperThan(asked, deepestModel) ? null : z.array(node).safeParse(asked);
        if (parts?.success !== true) return refused(badRequest);
        const scored = yield* scores(file, about);
        return scored.ok ? done(conditionCounts(scored.value, parts.data, stage)) : scored;
      }
      case 'gateDetail': {
        const { stage, ...about } = input as EngineInput<'gateDetail'>;
        const scored = yield* scores(file, about);
        return scored.ok ? done(gateDetail(scored.value, stage)) : scored;
      }
      case 'offGates': {
        const scored = yield* scores(file, input as EngineInput<'offGates'>);
        return scored.ok ? done(offGates(scored.value)) : scored;
      }
      case 'edges': {
        const { of, within, ...about } = input as EngineInput<'edges'>;
        const scored = yield* scores(file, about);
        return scored.ok ? done(edgeCounts(scored.value, of, within)) : scored;
      }
      case 'moves': {
        const { row } = input as EngineInput<'moves'>;
        const subject = subjectOf(file, input as About);
        if (!subject.ok) return subject;
        const { model, dataSet, engine, day } = subject.value;
        if (row >= engine.data.rows) return refused({ kind: 'notFound' });
        return done(yield* movesInSteps(model, engine.data, dataSet, row, day, sensitiveFields(model)));
      }
      case 'volumes': {
        const { by } = input as EngineInput<'volumes'>;
        const subject = subjectOf(file, input as About);
        if (!subject.ok) return subject;
        const { model, dataSet, engine, day } = subject.value;
        return done(yield* volumesInSteps(engine.data, model, dataSet, by, day));
      }
      case 'backtest': {
        const subject = subjectOf(file, input as About);
        if (!subject.ok) return subject;
        const { model, dataSet, engine } = subject.value;
        return done(yield* backtestInSteps(model, engine.data, dataSet));
      }
      case 'whatDataSays': {
        const scored = yield* scores(file, input as EngineInput<'whatDataSays'>);
        return scored.ok ? done(whatDataSays(scored.value)) : scored;
      }
      case 'columnValues': {
        const { dataSetId, column, limit } = input as EngineInput<'columnValues'>;
        const dataSet = files.dataSet(file, dataSetId);
        if (!dataSet.ok) return dataSet;
        const engine = engines(file, dataSet.value);
        return engine.ok ? done(columnValues(engine.value.data.columns[column], limit)) : engine;
      }
    }
  }
}

/** Works something out of scores. Where others were made in a pause, which write over them, it begins anew with its own. */
function* ofCurrent<Answer>(
  score: () => Generator<number, Result<Scores, Failure>>,
  work: (scores: Scores) => Generator<number, Answer>,
): Generator<number, Result<Answer, Failure>> {
  for (;;) {
    const scored = yield* score();
    if (!scored.ok) return scored;
    const steps = work(scored.value);
    while (scored.value.isCurrent()) {
      const step = steps.next();
      if (step.done === true) return done(step.value);
      yield step.value;
    }
  }
}

/** The two data sets asked about last stay in memory, told apart by what is in them. */
function keptEngines(files: LeadFiles): Engines {
  const kept = new Map<string, Engine>();
  return (file, dataSet) => {
    const key = JSON.stringify([file, dataSet.id, dataSet.fingerprint, dataSet.erased, dataSet.leads]);
    const before = kept.get(key);
    if (before !== undefined) return done(before);
    const data = files.leads(file, dataSet);
    if (!data.ok) return data;
    const engine = createEngine(data.value);
    kept.set(key, engine);
    for (const oldest of kept.keys()) if (kept.size > 2) kept.delete(oldest);
    return done(engine);
  };
}

type About = EngineInput<'simulate'>;
type ScoresOf = (file: string, about: About) => Generator<number, Result<Scores, Failure>>;

type Subject = {
  readonly model: Model;
  readonly dataSet: DataSet;
  readonly engine: Engine;
  /** The day all is judged as of. */
  readonly day: number;
};

type Subjects = (file: string, about: About) => Result<Subject, Failure>;

/** What a question is about, read and checked. A model or data set that is asked about again is the same object. */
function subjects(engines: Engines): Subjects {
  const readModel = modelReader();
  const readDataSet = textReader(dataSetSchema);
  return (file, about) => {
    if (isDeeperThan(about, deepestModel + 1)) return refused(badRequest);
    const model = readModel(about.model);
    const dataSet = readDataSet(about.dataSet)?.value;
    if (model === null || dataSet === undefined) return refused(badRequest);
    const engine = engines(file, dataSet);
    if (!engine.ok) return engine;
    const day = about.asOf ?? engine.value.latestDay() ?? about.today;
    return done({ model, dataSet, engine: engine.value, day });
  };
}

/** The last scores stay, so that pages and explanations of what was just simulated come at once. */
function keptScores(subjectOf: Subjects): ScoresOf {
  let last: { readonly of: Subject; readonly scores: Scores } | null = null;
  return function* (file, about) {
    const subject = subjectOf(file, about);
    if (!subject.ok) return subject;
    const of = subject.value;
    if (last !== null && isSameSubject(last.of, of) && last.scores.isCurrent()) return done(last.scores);
    const scores = yield* of.engine.scoreInSteps(of.model, of.dataSet, of.day);
    last = { of, scores };
    return done(scores);
  };
}

function isSameSubject(a: Subject, b: Subject): boolean {
  return a.engine === b.engine && a.model === b.model && a.dataSet === b.dataSet && a.day === b.day;
}
