import { describe, expect, it } from 'vitest';
import { firstMapping, type Mapping, planOf, withKind } from '#renderer/screens/import/mapping.ts';
import { keyProblem, treatmentsOf, withKey, withTreatment } from '#renderer/screens/import/rows/pseudonym-choices.ts';
import { profileTable } from '#shared/import/profile-table.ts';
import { suggestMapping } from '#shared/import/suggest-mapping.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { DataSetId } from '#shared/model/ids.ts';
import { tableOf } from '../../support/import/files.ts';
import { modelId } from '../../support/import/planned.ts';

const key = { file: 'names.accord-key', check: '0123456789abcdef' };
const other = { file: 'other.accord-key', check: 'fedcba9876543210' };

async function mapped(text: string): Promise<Mapping> {
  const profile = profileTable(await tableOf(text), 'leads.csv');
  return firstMapping('/leads.csv', profile, suggestMapping(profile, []));
}

const leads = (more: Partial<DataSet>) => ({ d: { id: 'd', name: 'Leads', ...more } as DataSet });
const replaced = leads({ pseudonyms: { check: key.check, columns: ['c1'] } });

describe('names replaced, as a person chooses it', () => {
  it('waits for a key file, and then goes into the plan with what becomes of each column', async () => {
    const mapping = await mapped('Lead id,E-mail,Phone\n1,a@x.com,0100 1\n2,b@x.com,0100 2\n3,c@x.com,0100 3\n');
    expect(planOf(mapping, modelId).pseudonyms).toBeUndefined();
    const wanted: Mapping = { ...mapping, pseudonyms: { key: null, said: {} } };
    expect(keyProblem(wanted, {})).toBe('noKey');
    expect(planOf(wanted, modelId).pseudonyms).toBeUndefined();
    const withOne = withTreatment(withKey(wanted, key), 'c2', 'hash');
    expect(keyProblem(withOne, {})).toBe(null);
    expect(planOf(withOne, modelId).pseudonyms).toEqual({
      check: key.check,
      columns: [
        { key: 'c0', treatment: 'keep' },
        { key: 'c1', treatment: 'hash' },
        { key: 'c2', treatment: 'hash' },
      ],
    });
    expect(treatmentsOf(withOne).at(-1)?.why).toBe('said');
  });

  it('a table that joins replaced leads needs their key, and no other, where it finds them by a pseudonym', async () => {
    const mapping = await mapped('E-mail,Activity,Date\na@x.com,Visit,2026-01-02\na@x.com,Visit,2026-01-03\n');
    const joined = (column: string) => withKind(mapping, 'activities', { dataSet: 'd' as DataSetId, column });
    expect(keyProblem(joined('c1'), replaced)).toBe('noKey');
    expect(keyProblem(joined('c0'), replaced)).toBe(null);
    expect(keyProblem(joined('c1'), leads({}))).toBe(null);
    expect(keyProblem(withKey(joined('c1'), other), replaced)).toBe('wrongKey');
    expect(keyProblem(withKey(joined('c1'), key), replaced)).toBe(null);
  });

  it('leads that are added to replaced ones need their key too', async () => {
    const mapping = await mapped('Lead id,E-mail\n1,a@x.com\n2,b@x.com\n3,c@x.com\n');
    const into = { how: 'append', dataSet: 'd' as DataSetId, sameId: 'update' } as const;
    expect(keyProblem({ ...mapping, into }, replaced)).toBe('noKey');
    expect(keyProblem(withKey({ ...mapping, into }, other), replaced)).toBe('wrongKey');
    expect(keyProblem(withKey({ ...mapping, into }, key), replaced)).toBe(null);
    expect(keyProblem({ ...mapping, into }, leads({}))).toBe(null);
    expect(keyProblem({ ...mapping, into: { how: 'replace', dataSet: into.dataSet } }, replaced)).toBe(null);
  });
});
