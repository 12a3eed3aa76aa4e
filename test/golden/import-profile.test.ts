import { join } from 'node:path';
import { expect, it } from 'vitest';
import { localImportHost } from '#main/import-host/local-import-host.ts';
import { fieldCalled } from '../support/import/planned.ts';

/** An export as they come: a title above the header, semicolons, Windows-1252, decimal commas, hidden missing values. */
const file = join(import.meta.dirname, 'import', 'crm-export.csv');

it('the profile of an untidy export, and what its columns are suggested for', async () => {
  const fields = [fieldCalled('Lead source'), fieldCalled('Sector'), fieldCalled('Employees', 'number')];
  const context = { fields, activityTypes: [], timeZone: 'Europe/Berlin', currency: 'EUR' };
  const answer = await localImportHost().profile(file, {}, context);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  await expect(`${JSON.stringify(answer.value, null, 2)}\n`).toMatchFileSnapshot('import/crm-export.profile.json');
});
