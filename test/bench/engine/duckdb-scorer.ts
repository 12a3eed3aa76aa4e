import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { LeadData } from '#shared/engine/lead-data.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Model } from '#shared/model/model.ts';
import { countingStatement, scoringQuery } from './duckdb-sql.ts';

/** DuckDB with the leads in its tables; two threads. */
export type DuckScorer = {
  /** Every lead's totals, grade and stage, by row. */
  readonly results: () => Promise<readonly DuckResult[]>;
  /** The counts that the app shows, from one statement; nothing is kept between calls. */
  readonly count: () => Promise<void>;
  readonly close: () => void;
};

export type DuckResult = {
  readonly fit: number;
  readonly engagement: number;
  readonly grade: string;
  readonly stage: string;
};

export async function duckScorer(folder: string, model: Model, data: LeadData, dataSet: DataSet): Promise<DuckScorer> {
  await Promise.all([
    writeLeads(join(folder, 'leads.csv'), model, data, dataSet),
    writeActivities(join(folder, 'activities.csv'), data),
  ]);
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const db = await instance.connect();
  await load(db, folder, model);
  const query = scoringQuery(model);
  const counting = countingStatement(model);
  return {
    async results() {
      const read = await db.runAndReadAll(`SELECT fit, engagement, grade, stage FROM (${query}) ORDER BY lead`);
      return read.getRows().map(([fit, engagement, grade, stage]) => ({
        ...{ fit: Number(fit), engagement: Number(engagement), grade: String(grade), stage: String(stage) },
      }));
    },
    async count() {
      await db.runAndReadAll(counting);
    },
    close: () => {
      db.closeSync();
      instance.closeSync();
    },
  };
}

async function load(db: DuckDBConnection, folder: string, model: Model): Promise<void> {
  const types = { number: 'INTEGER', yesno: 'BOOLEAN', date: 'DATE' } as const;
  const columns = model.fields.map(({ id, type }) => `'${id}': '${type in types ? types[type as 'date'] : 'VARCHAR'}'`);
  const read = (file: string, shape: string): string =>
    `read_csv('${join(folder, file)}', header = true, nullstr = '-', columns = {${shape}})`;
  await db.run(
    `CREATE TABLE leads AS FROM ${read('leads.csv', ["'lead': 'INTEGER'", ...columns, "'outcome': 'VARCHAR'"].join(', '))}`,
  );
  await db.run(
    `CREATE TABLE activities AS FROM ${read('activities.csv', "'lead': 'INTEGER', 'type': 'UTINYINT', 'day': 'INTEGER'")}`,
  );
}

async function writeLeads(path: string, model: Model, data: LeadData, dataSet: DataSet): Promise<void> {
  const columns = [...model.fields.map(({ id }) => dataSet.fields[id]?.column ?? ''), 'won'].map(
    (key) => data.columns[key],
  );
  const header = ['lead', ...model.fields.map(({ id }) => id), 'outcome'].join(',');
  await writeLines(
    path,
    header,
    data.rows,
    (row) => `${row},${columns.map((column) => column?.values[column.codes[row] as number] ?? '-').join(',')}`,
  );
}

async function writeActivities(path: string, { activities }: LeadData): Promise<void> {
  if (activities === null) throw new Error('The benchmark has activities.');
  const { lead, type, day } = activities;
  await writeLines(path, 'lead,type,day', lead.length, (i) => `${lead[i]},${type.codes[i]},${day[i]}`);
}

async function writeLines(path: string, header: string, count: number, line: (i: number) => string): Promise<void> {
  const file = createWriteStream(path);
  let part = `${header}\n`;
  for (let i = 0; i < count; i++) {
    part += `${line(i)}\n`;
    if (part.length < 1 << 20) continue;
    if (!file.write(part)) await once(file, 'drain');
    part = '';
  }
  file.end(part);
  await once(file, 'finish');
}
