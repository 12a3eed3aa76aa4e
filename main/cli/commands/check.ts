import { checkModel } from '#shared/check/check-model.ts';
import { complexityOf } from '#shared/check/complexity/meter.ts';
import { type DataSays, dataSaysOf } from '#shared/check/data-says.ts';
import { createEngine } from '#shared/engine/engine.ts';
import { countScores } from '#shared/engine/simulate.ts';
import { whatDataSays } from '#shared/evidence/what-data-says.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result } from '#shared/lib/result.ts';
import type { Model } from '#shared/model/model.ts';
import { describeSaying, recordNameIn } from '#shared/text/describe-finding.ts';
import { readLeadData } from '../../store/bulk/read-lead-data.ts';
import { checkAnswer } from '../answers/check.ts';
import { asOfDay } from '../as-of-day.ts';
import type { CliCommand, Given } from '../command-line.ts';
import { findDataSet } from '../find-data-set.ts';
import { type ReadWorkshop, readWorkshop } from '../read-workshop.ts';
import { shownModel } from '../shown-model.ts';

/** `check FILE`: the model checker, with what the leads say where there are some. */
export const checkCommand: CliCommand = {
  name: 'check',
  words: ['FILE'],
  options: { dataset: { type: 'string' } },
  answer: checkAnswer,
  run: (given, { t, now }) =>
    readWorkshop(given.words[0] ?? '', (workshop) => {
      const model = shownModel(workshop.state);
      const data = dataOf(workshop, model, given, now());
      if (!data.ok) return data;
      const findings = checkModel(model, data.value).map(({ kind, severity, about, says, fixes }) => {
        const offered = fixes.map((fix) => describeSaying(fix.says, model, t));
        return {
          ...{ kind, severity, where: about.map((ref) => ({ ...ref, name: recordNameIn(ref, model, t) })) },
          ...{ sentence: describeSaying(says, model, t), why: t(`check.why.${kind}`) },
          ...{ fix: offered[0] ?? null, fixes: offered },
        };
      });
      const { criteria, level } = complexityOf(model);
      const lines = findings.flatMap(({ severity, sentence, why, fixes }) => [
        t(`cli.finding.${severity}`, { sentence }),
        `    ${why}`,
        ...fixes.map((fix) => `    → ${fix}`),
      ]);
      const meter = t(`check.meter.${level}`, { count: criteria });
      const none = findings.length === 0 ? [t('check.nothing')] : [];
      return done({ json: { findings, complexity: { criteria, level } }, lines: [...none, ...lines, meter] });
    }),
};

/** A workshop without leads is checked by its model alone; a data set that is named must be there. */
function dataOf(
  { db, state }: ReadWorkshop,
  model: Model,
  given: Given,
  now: string,
): Result<DataSays | null, Failure> {
  const wanted = given.text('dataset');
  const found = findDataSet(state, wanted);
  if (!found.ok) return wanted === undefined ? done(null) : found;
  const dataSet = found.value;
  if (dataSet.erased) return done(null);
  const data = readLeadData(db, dataSet);
  const day = asOfDay(undefined, data, model, now);
  if (!day.ok) return day;
  const scores = createEngine(data).score(model, dataSet, day.value);
  return done(dataSaysOf(model, dataSet, countScores(scores), whatDataSays(scores)));
}
