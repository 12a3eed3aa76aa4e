import type { AccountsBy } from '../engine/audience/committee.ts';
import type { DataSet } from '../model/data-set.ts';
import type { Model } from '../model/model.ts';
import { conceptOf } from './field-concepts.ts';

/**
 * What tells the accounts of a data set apart (V1): the first mapped fact whose key or name says that it is the company,
 * else the domain of the first e-mail address. Null where the data has neither.
 */
export function accountsBy({ fields }: Pick<Model, 'fields'>, dataSet: Pick<DataSet, 'fields'>): AccountsBy | null {
  const mapped = fields.filter(({ id }) => dataSet.fields[id] !== undefined);
  const company = mapped.find(
    ({ key, name, type }) =>
      (type === 'text' || type === 'category') &&
      [key, ...Object.values(name)].some((said) => conceptOf(said) === 'company'),
  );
  if (company !== undefined) return { by: 'field', field: company.id };
  const email = mapped.find(({ type }) => type === 'email');
  return email === undefined ? null : { by: 'domain', field: email.id };
}
