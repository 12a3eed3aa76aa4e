import { fillingOf } from '#shared/engine/filling.ts';
import type { Day, LeadData } from '#shared/engine/lead-data.ts';
import { type PeriodKind, periodKinds } from '#shared/engine/volumes/periods.ts';
import { type NoVolumes, type Volumes, volumesInSteps } from '#shared/engine/volumes/volumes.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { keysOf } from '#shared/model/field-keys.ts';
import type { Model } from '#shared/model/model.ts';
import { describeTypical } from '#shared/text/describe-volumes.ts';
import { stageName } from '#shared/text/names.ts';
import { isoOf } from '#shared/values/day.ts';
import type { Surroundings } from './command-line.ts';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** What `--volumes` adds to an answer. */
export type VolumesTold = {
  readonly json: { readonly volumes: object | null };
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
};

export function readPeriod(given: string | undefined): Result<PeriodKind | null, Failure> {
  if (given === undefined) return done(null);
  const by = periodKinds.find((kind) => kind === given);
  return by === undefined ? refused({ kind: 'cliPeriod', given }) : done(by);
}

/** Volumes by week or month up to a day (A5), with progress each tenth of the way. */
export function tellVolumes(
  data: LeadData,
  model: Model,
  dataSet: DataSet,
  by: PeriodKind,
  upTo: Day,
  around: Surroundings,
): VolumesTold {
  const found = workOut(volumesInSteps(data, model, dataSet, by, upTo), around);
  const { t } = around;
  if ('none' in found) {
    const why = t(`volumes.${found.none}`);
    return { json: { volumes: null }, lines: [why], warnings: [why] };
  }
  const leftOut = found.withoutCreated === 0 ? [] : [t('volumes.withoutCreated', { count: found.withoutCreated })];
  const lines = found.stages.map(({ stage, typical }) =>
    t('cli.volume', { stage: stageName(model, stage, t), said: describeTypical(t, by, typical) }),
  );
  const { asOfToday: undated, filledAfter } = fillingOf(model, dataSet, data);
  const factsAsOfToday = [...undated, ...filledAfter].map(keysOf(model));
  const asOfToday =
    factsAsOfToday.length === 0 ? [] : [t('cli.factsAsOfToday', { fields: t.formats.list(factsAsOfToday) })];
  const warnings = [...leftOut, ...asOfToday];
  return { json: { volumes: { ...toJson(found), factsAsOfToday } }, lines: [...lines, ...warnings], warnings };
}

function workOut(steps: Generator<number, Volumes | NoVolumes>, { t, progress }: Surroundings): Volumes | NoVolumes {
  let told = 0;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (step.value - told < 0.1) continue;
    told = step.value;
    progress(t('cli.volumesProgress', { share: t.formats.percent(told, 0) }));
  }
}

/** Days as YYYY-MM-DD, both ends of a period inclusive. */
function toJson({ by, upTo, weekBegins, leads, withoutCreated, periods, stages }: Volumes) {
  return {
    by,
    upTo: isoOf(upTo),
    weekBegins: weekdays[weekBegins],
    leads,
    withoutCreated,
    periods: periods.map(({ from, to, whole }, i) => ({
      from: isoOf(from),
      to: isoOf(to),
      whole,
      counts: Object.fromEntries(stages.map(({ stage, counts }) => [stage, counts[i] ?? 0])),
    })),
    typical: Object.fromEntries(
      stages.map(({ stage, typical, earlier }) => [
        stage,
        {
          of: typical?.of ?? 0,
          median: typical?.median ?? null,
          low: typical?.middleHalf?.low ?? null,
          high: typical?.middleHalf?.high ?? null,
          earlier,
        },
      ]),
    ),
  };
}
