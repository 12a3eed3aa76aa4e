import { expect, test } from 'vitest';
import { contextOf, importInto } from '#main/import-host/import-into.ts';
import { localImportHost } from '#main/import-host/local-import-host.ts';
import type { WorkshopSession } from '#main/workshop/session.ts';
import { mapFileText, parseMapFile } from '#shared/import/map-file.ts';
import { matchMapping } from '#shared/import/match-mapping.ts';
import { usualDuplicates } from '#shared/import/merge-rule.ts';
import { planFromOptions } from '#shared/import/plan-from-options.ts';
import type { SavedMappingId } from '#shared/model/ids.ts';
import { fileWith } from '../support/import/files.ts';
import { column, modelId, newField, planOf } from '../support/import/planned.ts';
import { freshWorkshop, importBy } from '../support/import/workshops.ts';

const header = 'Lead ID,Job title,Notes,Won\n';
const headers = ['Lead ID', 'Job title', 'Notes', 'Won'];
const columns = [
  column(0, 'id'),
  column(1, 'none', newField('Job title', 'text'), { missing: ['Select'] }),
  column(2, 'none'),
  column(3, 'outcome'),
];

async function bringIn(session: WorkshopSession, replaces: SavedMappingId | null = null) {
  const plan = planOf(columns, {
    path: fileWith(`${header}A,VP Sales,-,yes\nB,Select,-,no\n`, { name: 'january.csv' }),
    outcome: { won: ['yes'], lost: null },
    derived: [{ column: 'c1', fact: 'seniority' }],
    remember: { headers: headers.map((each, i) => ({ key: `c${i}`, header: each })), replaces },
  });
  const done = await importInto(session, plan, localImportHost(), importBy);
  expect(done.ok).toBe(true);
}

const kept = (session: WorkshopSession) => Object.values(session.state.savedMapping);

test('an import keeps how its table was mapped, in the same step, and the next one takes its place', async () => {
  const session = freshWorkshop();
  await bringIn(session);
  const [mapping, ...more] = kept(session);
  expect(more).toEqual([]);
  const title = Object.values(session.state.field).find(({ key }) => key === 'job_title')?.id;
  expect(mapping).toMatchObject({
    name: 'january.csv',
    kind: 'leads',
    outcome: { won: ['yes'], lost: null },
    columns: [
      { header: 'Lead ID', role: 'id', field: null },
      { header: 'Job title', role: 'none', field: title, missing: ['Select'], derived: ['seniority'] },
      { header: 'Notes', role: 'none', field: null },
      { header: 'Won', role: 'outcome', field: null },
    ],
  });
  await bringIn(session, mapping?.id);
  expect(kept(session).map(({ id }) => id)).toEqual([mapping?.id]);
  const by = { time: importBy.now(), actor: importBy.actor };
  for (const id of ['u1', 'u2']) expect(session.undo({ id, ...by }).ok).toBe(true);
  expect(kept(session)).toEqual([]);
});

test('a fact that a kept mapping names may still be removed, for it refers to nothing that must be there', async () => {
  const session = freshWorkshop();
  await bringIn(session);
  const by = { time: importBy.now(), actor: importBy.actor };
  const level = Object.values(session.state.field).find(({ key }) => key === 'seniority');
  const title = Object.values(session.state.field).find(({ key }) => key === 'job_title');
  for (const field of [level, title]) {
    if (field === undefined) throw new Error('A field is missing.');
    const gone = session.execute({ id: `r-${field.id}`, ...by, command: { type: 'field.remove', id: field.id } });
    expect(gone.ok).toBe(true);
  }
  expect(kept(session)).toHaveLength(1);
});

test('a table finds the kept mapping with the same columns, or mostly the same, and says which differ', async () => {
  const session = freshWorkshop();
  await bringIn(session);
  expect(matchMapping(['won', 'LEAD ID', 'Job Title', 'Notes'], kept(session))).toMatchObject({
    onlyHere: [],
    onlyThere: [],
  });
  expect(matchMapping([...headers, 'City'], kept(session))).toMatchObject({ onlyHere: ['City'], onlyThere: [] });
  expect(matchMapping(headers.slice(1), kept(session))).toMatchObject({ onlyHere: [], onlyThere: ['Lead ID'] });
  expect(matchMapping(['Lead ID', 'Won', 'City', 'Phone'], kept(session))).toBeNull();
});

test('a mapping that is saved as a file maps the same table the same way with --map', async () => {
  const session = freshWorkshop();
  await bringIn(session);
  const context = contextOf(session.state, modelId);
  const all = context.fields;
  const text = mapFileText(
    columns.map((each, i) => ({ header: headers[i] ?? '', column: each })),
    all,
    { derived: [{ column: 'c1', fact: 'seniority' }] },
  );
  const map = parseMapFile(text);
  expect(map).not.toBeNull();
  const path = fileWith(`${header}A,VP Sales,-,yes\nB,Select,-,no\n`);
  const profiled = await localImportHost().profile(path, {}, context);
  if (!profiled.ok) throw new Error(profiled.refusal.kind);
  const decided = planFromOptions(
    profiled.value.profile,
    {
      path,
      table: {},
      kind: 'leads',
      name: 'again',
      map,
      missing: [],
      outcome: null,
      outcomeDate: null,
      id: null,
      join: null,
      duplicates: usualDuplicates,
    },
    { modelId, fields: all, target: null },
  );
  if (!decided.ok) throw new Error(decided.refusal.kind);
  const title = all.find(({ key }) => key === 'job_title')?.id;
  expect(
    decided.value.plan.columns.map(({ role, fact }) => [role, fact.kind === 'field' ? fact.field : fact.kind]),
  ).toEqual([
    ['id', 'none'],
    ['none', title],
    ['none', 'none'],
    ['outcome', 'none'],
  ]);
  expect(decided.value.plan.derived).toEqual([{ column: 'c1', fact: 'seniority' }]);
});
