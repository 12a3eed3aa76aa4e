import type { Model } from '../model/model.ts';
import { isHeaderOf } from './header-words.ts';

/** What should not decide who is called. */
export const sensitiveTopics = ['gender', 'age', 'nationality', 'religion', 'marital', 'health', 'ethnicity'] as const;

/** The fields whose key or name says that they hold such a fact: nobody is told to ask for it. */
export function sensitiveFields({ fields }: Pick<Model, 'fields'>): ReadonlySet<string> {
  const isSensitive = (name: string): boolean => sensitiveTopics.some((topic) => isHeaderOf(topic, name));
  return new Set(fields.filter(({ key, name }) => [key, ...Object.values(name)].some(isSensitive)).map(({ id }) => id));
}
