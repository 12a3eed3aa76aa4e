import { type TourStep, tourSteps } from '#shared/bridge/tour.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Model } from '#shared/model/model.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { signOffsOf } from '#shared/model/sign-off.ts';
import type { Screen, Selection } from '../state/view-store.ts';

/** What the way looks at to see whether a step was really done. */
export type TourSight = {
  readonly model: Model;
  readonly dataSet: DataSet | null;
  readonly signatures: readonly RecordOf<'signature'>[];
  readonly screen: Screen;
  readonly selection: Selection | null;
  readonly leadRow: number | null;
  /** The table holds the leads of one grade. */
  readonly oneGrade: boolean;
};

/** The faults that were put into the sample company's model; they are mended by whatever takes their effect away. */
export const mistakes = ['lowB', 'deadSource', 'jobHunters'] as const;
export type Mistake = (typeof mistakes)[number];

export function isMended(mistake: Mistake, model: Model): boolean {
  switch (mistake) {
    case 'lowB':
      return (model.fit.thresholds[1] ?? 0) >= 2500;
    case 'deadSource':
      return pointsOf('syndicated', model) <= 0;
    case 'jobHunters':
      return pointsOf('careers-visited', model) <= -500;
    default:
      return assertNever(mistake);
  }
}

/** A rule that is gone gives nothing. */
function pointsOf(rule: string, model: Model): number {
  const found = model.rules.find(({ id }) => id === rule);
  return found !== undefined && 'points' in found ? found.points : 0;
}

/** Where grades began when the sample company was made. */
const firstThresholds = '4000,2000,1000;3500,2000,1000';

export function isDone(step: TourStep, sight: TourSight): boolean {
  const { model, dataSet, signatures, screen, selection } = sight;
  switch (step) {
    case 'profile':
      return selection?.kind === 'icp';
    case 'threshold':
      return `${model.fit.thresholds};${model.engagement.thresholds}` !== firstThresholds;
    case 'mistakes':
      return mistakes.every((mistake) => isMended(mistake, model));
    case 'cell':
      return screen === 'lead' && sight.oneGrade;
    case 'lead':
      return screen === 'lead' && sight.leadRow !== null;
    case 'sign':
      return signOffsOf(signatures, model, dataSet).every(({ signed }) => signed);
    case 'end':
      return false;
    default:
      return assertNever(step);
  }
}

export function stepAfter(step: TourStep): TourStep {
  return tourSteps[tourSteps.indexOf(step) + 1] ?? 'end';
}
