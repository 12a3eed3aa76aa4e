import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Walker } from './place.ts';

/** Small tables as a CRM exports them, each with what one of the questions of the import is about. */

type Writer = (walker: Walker) => string;

const people = ['Ann Quaxington', 'Bob Zebedee', 'سارة الحربي', 'Dee Zebedee', 'Eve Quaxington', 'Flo Zebedee'];
const cities = ['Cairo', 'Riyadh', 'Dubai'];
const mail = (i: number) => `lead.${i}@${i % 3 === 0 ? 'gmail.com' : 'acme.com'}`;

/** Two ids and one address more than once, and a row that names no lead. */
export const repeatedLeads: Writer = (walker) => {
  const rows = Array.from({ length: 40 }, (_none, i) =>
    [`L${i}`, mail(i), people[i % 6], `+20 100 555 01${i}`, cities[i % 3], i % 4 === 0 ? 1 : 0].join(','),
  );
  const again = ['L3,dee.new@acme.com,Dee Zebedee,+20 100 555 0200,Jeddah,1', 'L5,,Flo Zebedee,,,0'];
  const others = [`L90,${mail(4)},Eve Q,,Dubai,0`, ',gus@acme.com,Gus Quaxington,+20 100 555 0300,Cairo,0'];
  const head = 'Lead id,E-mail,Full name,Phone,City,Converted';
  return written(walker, 'spring-fair.csv', [head, ...rows, ...again, ...others]);
};

/** Joined by e-mail address. */
export const activities: Writer = (walker) =>
  written(walker, 'march.csv', [
    'E-mail,Activity,Date',
    ...[1, 7, 10, 1, 7, 10].map((i, day) => `${mail(i)},Webinar attended,2026-03-0${day + 1}`),
  ]);

/** Dates that read two ways, hidden missing values, and a row that is too long. */
export const untidyLeads: Writer = (walker) => {
  const rows = Array.from(
    { length: 60 },
    (_none, i) => `L-${i},0${(i % 9) + 1}/0${((i + 3) % 9) + 1}/2026,${i % 3 ? 'Ads' : 'Select'},${i % 4 ? 0 : 1}`,
  );
  rows[7] += ',one too many';
  return written(walker, 'untidy.csv', ['Lead ID,Created,Source,Converted', ...rows]);
};

/** Called a table, but a picture. */
export const picture: Writer = ({ folder }) => {
  const path = join(folder, 'leads of the year.csv');
  writeFileSync(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 0, 255, 254, 0]));
  return path;
};

/** Called a workshop, but a text. */
export const noWorkshop: Writer = (walker) => written(walker, 'notes.accord', ['Name,E-mail', 'Meera,m@x.example']);

export const emptyFolder: Writer = ({ folder }) => {
  const path = join(folder, 'documents');
  mkdirSync(path, { recursive: true });
  return path;
};

function written({ folder }: Walker, name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\r\n')}\r\n`);
  return path;
}
