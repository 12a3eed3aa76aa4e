import { join } from 'node:path';
import { newAnswer } from '#main/cli/answers/new.ts';
import { readLeadData } from '#main/store/bulk/read-lead-data.ts';
import { openSession } from '#main/workshop/session.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { answerHere, table } from '#test/support/cli-tables.ts';
import { cellsOf } from '#test/support/staged-leads.ts';

export const names = ['Ann Quaxington', 'Bob Zebedee', 'Cy Quaxington', 'Dee Zebedee', 'Eve Quaxington', 'Flo Zebedee'];
export const mails = [
  'ann.q@acme.com',
  'bobz@gmail.com',
  'cyq@sales.acme.com',
  'deez@globex.com',
  'eveq@acme.com',
  'floz@gmail.com',
];

/** Six leads told apart by their e-mail address, one of them twice, and one row without an address. */
export function leads(folder: string): string {
  const rows = mails.map(
    (mail, i) =>
      `${mail},${names[i]},+20 100 555 010${i},asked for ${names[i]},${i % 2 ? 'no' : 'yes'},${i < 5 ? i : 'many Quaxington'}`,
  );
  return table(folder, 'leads.csv', [
    'E-mail,Full name,Phone,Comments,Converted,Visits',
    ...rows,
    'ANN.Q@acme.com,Ann Quaxington,+20 100 555 0109,,yes,9',
    ',Gus Quaxington,+20 100 555 0110,lost Gus,no,3',
  ]);
}

export function activities(folder: string, name = 'march.csv'): string {
  const rows = mails.slice(0, 4).map((mail, i) => `${mail.toUpperCase()},Visited,2026-03-0${i + 1},Quaxington page`);
  return table(folder, name, ['E-mail,Activity,Date,Page', ...rows, 'stranger.quaxington@x.com,Visited,2026-03-09,x']);
}

export async function workshop(folder: string, name = 'w.accord'): Promise<string> {
  const file = join(folder, name);
  await answerHere(newAnswer, 'new', file);
  return file;
}

export function shownIn(file: string): { dataSet: DataSet; mails: readonly string[]; headers: readonly string[] } {
  const opened = openSession(file);
  if (!opened.ok) throw new Error(opened.refusal.kind);
  const dataSet = opened.value.state.dataSet[opened.value.state.workshop.workshop?.shownDataSet ?? ''] as DataSet;
  const data = readLeadData(opened.value.db, dataSet);
  const found = cellsOf(data.columns[dataSet.idColumn ?? ''] as never);
  opened.value.close();
  return { dataSet, mails: found, headers: dataSet.columns.map(({ header }) => header) };
}

export const asked = ['--id', 'E-mail', '--outcome', 'Converted=yes', '--pseudonymise'] as const;
