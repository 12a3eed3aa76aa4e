import type { ImportPlan } from './plan.ts';
import type { ColumnProfile } from './profile.ts';

/** How a column tells what a lead did; null: it does not. */
export function wideHow({
  type,
  min,
}: Pick<ColumnProfile, 'type' | 'min'>): NonNullable<ImportPlan['wide']>[number]['how'] | null {
  if (type === 'yesno') return 'yesNo';
  if (type === 'number') return min !== null && !min.startsWith('-') ? 'count' : null;
  return type === 'date' ? 'date' : null;
}
