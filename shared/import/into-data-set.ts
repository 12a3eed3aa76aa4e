import { z } from 'zod';
import { dataSetId } from '../model/ids.ts';

/**
 * Leads that are not a data set of their own. `replace`: they take the place of one that is there, with its name.
 * `append`: they are added to it; a lead that is there already, by its id, takes the known cells of the new row
 * (`update`) or stays as it is (`keep`).
 */
export const intoDataSet = z.discriminatedUnion('how', [
  z.object({ how: z.literal('replace'), dataSet: dataSetId }).strict(),
  z.object({ how: z.literal('append'), dataSet: dataSetId, sameId: z.enum(['update', 'keep']) }).strict(),
]);
export type IntoDataSet = z.infer<typeof intoDataSet>;
