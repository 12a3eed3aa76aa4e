import type { TextTest } from '../../model/condition.ts';
import type { RecordOf } from '../../model/records.ts';
import { dayOf } from '../../values/day.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import type { ActivityIndex } from '../columns/activity-index.ts';
import type { Day } from '../lead-data.ts';
import { textTester } from './text-test.ts';

/** What a condition on activities, or a rule, is judged from. `complete`: the first day on which nothing is missing (A1). */
export type SeenActivities = {
  readonly index: ActivityIndex;
  readonly choice: ActivityChoice;
  readonly complete: Day | null;
};

/** Which of a data set's activities a condition or a rule speaks of. */
export type ActivityChoice = {
  /** Codes of the types that are meant, in order. */
  readonly types: readonly number[];
  /** By asset code: 1 where the asset passes; null: any asset, and none. */
  readonly assets: Uint8Array | null;
  /** The data set has activities of at least one of the types. */
  readonly anySeen: boolean;
};

/** The activity type that a type's name in the data stands for, by type code. */
export function typesByCode(
  index: Pick<ActivityIndex, 'typeNames'>,
  dataSet: RecordOf<'dataSet'>,
): readonly (string | null)[] {
  const named = dataSet.activities?.types ?? {};
  const byText = new Map(Object.entries(named).map(([name, id]) => [normaliseText(name), id as string]));
  return index.typeNames.map((name) =>
    Object.hasOwn(named, name) ? (named[name] ?? null) : (byText.get(normaliseText(name)) ?? null),
  );
}

/** An activity without an asset passes no asset test (C4, P4). */
export function chooseActivities(
  index: ActivityIndex,
  typeIds: readonly (string | null)[],
  types: readonly string[],
  asset: TextTest | undefined,
): ActivityChoice {
  const meant = typeIds.flatMap((id, code) => (id !== null && types.includes(id) ? [code] : []));
  const anySeen = meant.some((code) => index.typeSeen[code] === 1);
  if (asset === undefined) return { types: meant, assets: null, anySeen };
  const passes = textTester(asset);
  const assets = Uint8Array.from(index.assetTexts, (text) => (text !== '' && passes(text) ? 1 : 0));
  return { types: meant, assets, anySeen };
}

/** From which day on the data shows every activity (A1): as agreed, else its earliest; null without activities. */
export function completeFrom(index: ActivityIndex | null, dataSet: RecordOf<'dataSet'>): Day | null {
  if (index === null) return null;
  const agreed = dataSet.activities?.completeFrom ?? null;
  return agreed === null ? index.earliest : dayOf(agreed);
}

/** The most activities of the chosen types that one lead can have. */
export function mostActivities({ index, choice }: SeenActivities): number {
  return choice.types.reduce((sum, type) => sum + (index.most[type] as number), 0);
}
