import type { DataSetId } from '../model/ids.ts';
import type { WorkshopState } from '../model/records.ts';
import type { BuildSummary } from './host-messages.ts';
import type { ImportPlan } from './plan.ts';

/** What a data set is made of: the plan as it was confirmed, and what its build says. */
export type DataSetWithin = {
  readonly state: WorkshopState;
  readonly plan: ImportPlan;
  readonly summary: BuildSummary;
  readonly id: DataSetId;
  readonly time: string;
  readonly file: string;
  readonly fingerprint: string;
  readonly newId: () => string;
};
