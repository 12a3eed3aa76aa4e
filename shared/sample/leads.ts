import { isoOf } from '../values/day.ts';
import { activitiesOf, type SampleActivity } from './activities.ts';
import { type Random, randomFrom } from './random.ts';
import {
  companies,
  firstNames,
  industries,
  lastNames,
  regions,
  sources,
  sourceThatNeverCloses,
  titles,
} from './words.ts';

/** The day as of which the sample company is shown: 30 September 2026. */
export const sampleDay = 20_726;
const firstCreated = sampleDay - 182;
const freeMail = ['gmail.com', 'outlook.com', 'yahoo.com'] as const;

/** A table as a file would hold it: texts, with the ugliness that exports have. */
export type SampleTable = { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] };
export type Sample = { readonly leads: SampleTable; readonly activities: SampleTable };

export const sampleLeadHeaders = [
  'Lead ID',
  'Name',
  'E-mail',
  'Company',
  'Job title',
  'Department',
  'Industry',
  'Region',
  'Employees',
  'Source',
  'Created',
  'Conversation held',
  'Role confirmed',
  'Present intent',
  'Outcome',
  'Decided',
] as const;
export const sampleActivityHeaders = ['Lead ID', 'Activity', 'Date', 'Asset'] as const;

type Person = {
  readonly id: string;
  readonly created: number;
  readonly suits: number;
  readonly source: string;
  readonly jobSeeker: boolean;
  readonly intent: number;
};

/**
 * Tamarind Learning's leads and what they did, invented from a seed. The story in them: people from
 * Content syndication never buy; visitors of the careers page look busy and never buy either; and who buys
 * is decided by role, size and intent, so that a fit threshold set too low hands over many who do not.
 */
export function sampleCompany(count = 5000, seed = 7): Sample {
  const random = randomFrom(seed);
  const leads: string[][] = [];
  const activities: string[][] = [];
  for (let i = 0; i < count; i++) {
    const { cells, did } = inventLead(random, i);
    leads.push(cells);
    for (const { type, day, asset } of did) activities.push([cells[0] as string, type, isoOf(day), asset]);
  }
  return {
    leads: { headers: sampleLeadHeaders, rows: leads },
    activities: { headers: sampleActivityHeaders, rows: activities },
  };
}

function inventLead(random: Random, i: number): { cells: string[]; did: SampleActivity[] } {
  const role = random.weighted(titles.map((each) => [each, each.weight] as const));
  const company = random.pick(companies);
  const industry = random.weighted(industries);
  const employees = Math.max(3, Math.round(Math.exp(4.9 + 1.15 * random.normal())));
  const source = random.weighted(sources);
  const person: Person = {
    id: `TL-${String(i + 1).padStart(5, '0')}`,
    created: random.int(firstCreated, sampleDay - 2),
    suits: role.suits + sizeSuits(employees) + (industry === 'Software' || industry === 'Insurance' ? 0.5 : -0.1),
    source,
    jobSeeker: random.next() < 0.09,
    intent: random.normal() * 0.9 + (source === 'Referral' ? 0.7 : 0) - (source === sourceThatNeverCloses ? 0.6 : 0),
  };
  const did = activitiesOf(random, person, sampleDay);
  const first = random.pick(firstNames);
  const last = random.pick(lastNames);
  const isPrivate = random.next() < (role.suits < -1 ? 0.5 : 0.06);
  const host = isPrivate ? random.pick(freeMail) : company.domain;
  const cells = [
    person.id,
    `${first} ${last}`,
    random.next() < 0.03 ? '' : `${first}.${last}@${host}`.toLowerCase(),
    company.name,
    missingSometimes(random, role.title, 0.06, ''),
    missingSometimes(random, role.department, 0.1, 'Select'),
    missingSometimes(random, industry, 0.12, 'Select'),
    random.weighted(regions),
    missingSometimes(random, String(employees), 0.15, 'n/a'),
    source,
    isoOf(person.created),
    ...fate(random, person),
  ];
  return { cells, did };
}

/** The firms that need training and can decide: 100 to 1,000 people. */
function sizeSuits(employees: number): number {
  if (employees < 50) return -1;
  if (employees < 100) return -0.2;
  return employees < 1000 ? 0.8 : 0.1;
}

/** What sales found out and how it ended: the last five cells. */
function fate(random: Random, person: Person): string[] {
  const chance = 1 / (1 + Math.exp(-(-2.1 + person.suits + 1.2 * person.intent)));
  const hopeless = person.jobSeeker || person.source === sourceThatNeverCloses;
  const wins = !hopeless && random.next() < chance;
  const decided = person.created + random.int(12, 75);
  const talked = random.next() < (wins ? 0.98 : 0.2 + 0.4 * chance);
  const role = talked && random.next() < (wins ? 0.97 : 0.5);
  const intent = talked && random.next() < (wins ? 0.96 : 0.3);
  const known = decided <= sampleDay;
  const judged = (yes: boolean) => (talked || known ? (yes ? 'yes' : 'no') : '');
  return [
    judged(talked),
    judged(role),
    judged(intent),
    known ? (wins ? 'Won' : 'Lost') : 'Open',
    known ? isoOf(decided) : '',
  ];
}

function missingSometimes(random: Random, text: string, share: number, marker: string): string {
  return random.next() < share ? marker : text;
}
