import { isHeaderOf } from './header-words.ts';
import { isUsed, type PlanColumn } from './plan.ts';
import type { ColumnProfile, TableProfile } from './profile.ts';
import type { Treatment } from './pseudonym-plan.ts';

/** Why a column would be hashed or dropped. Sentences: `pseudonyms.why.REASON`. */
export type TreatmentReason =
  | 'email'
  | 'name'
  | 'person'
  | 'phone'
  | 'address'
  | 'account'
  | 'freeText'
  | 'unnamed'
  | 'harmless';

export type SuggestedTreatment = {
  readonly key: string;
  readonly treatment: Treatment;
  /** `said` by a person; `leads`: as the leads have it that the table joins. */
  readonly why: TreatmentReason | 'said' | 'leads';
};

const usual: Readonly<Record<TreatmentReason, Treatment>> = {
  email: 'hash',
  name: 'hash',
  person: 'hash',
  unnamed: 'hash',
  phone: 'drop',
  address: 'drop',
  account: 'drop',
  freeText: 'drop',
  harmless: 'keep',
};

/**
 * What to do with each column that is brought in, when names and addresses are to be replaced: by its type, its name and
 * what a few of its texts look like. A person can say otherwise for each.
 */
export function suggestTreatments(profile: TableProfile, columns: readonly PlanColumn[]): SuggestedTreatment[] {
  return columns.filter(isUsed).flatMap((planned) => {
    const own = profile.columns.find(({ key }) => key === planned.key);
    if (own === undefined) return [];
    const why = reasonOf(own, planned, profile.shape.headerRow > 0);
    return [{ key: own.key, treatment: usual[why], why }];
  });
}

function reasonOf(column: ColumnProfile, { role }: PlanColumn, isNamed: boolean): TreatmentReason {
  const { header, type } = column;
  if (role === 'type' || role === 'day') return 'harmless';
  // "Do not email: no" names nobody.
  if (type === 'yesno' || type === 'date' || type === 'money') return 'harmless';
  const personal = column.notes.find((note) => note.kind === 'personal')?.what;
  if (personal !== undefined) return personal;
  if (role === 'name') return 'name';
  if (type === 'number') return 'harmless';
  if (isHeaderOf('person', header)) return 'person';
  if (isHeaderOf('socialAccount', header)) return 'account';
  if (isHeaderOf('email', header)) return 'email';
  if (role === 'id' || role === 'lead') return column.top.some(isAddress) ? 'email' : 'harmless';
  if (column.notes.some(({ kind }) => kind === 'longTexts') || isHeaderOf('freeText', header)) return 'freeText';
  if (type === 'text' && column.top.some(isFree)) return 'freeText';
  if (column.top.some(isAddress)) return 'freeText';
  return type === 'text' && !isNamed ? 'unnamed' : 'harmless';
}

/** A text that holds an e-mail address somewhere. */
function isAddress({ text }: { readonly text: string }): boolean {
  return /[^\s@]@[^\s@]+\.[^\s@]/.test(text);
}

/** A sentence rather than a name for something. */
function isFree({ text }: { readonly text: string }): boolean {
  return text.split(/\s+/).length >= 8;
}
