import type { Derivation, DerivationHow } from '../model/derivation.ts';
import { derivationTypes } from '../model/derivation.ts';
import type { Field, FieldType } from '../model/field.ts';
import type { FieldId } from '../model/ids.ts';
import type { Language, LocalText } from '../model/local-text.ts';
import { domainOf } from '../values/email.ts';
import { conceptOf, likenessOf } from './field-concepts.ts';
import { isHeaderOf } from './header-words.ts';
import type { ColumnProfile } from './profile.ts';
import { titleKeywords } from './title-keywords.ts';

/** Facts that a table can do without, because they follow from another one (V1). */
export const derivableFacts = [
  'domain',
  'freeMail',
  'firstName',
  'lastName',
  'country',
  'seniority',
  'department',
] as const;
export type DerivableFact = (typeof derivableFacts)[number];

/** What such a fact is called, and its key. */
const names: Readonly<Record<DerivableFact, { readonly name: LocalText; readonly key: string }>> = {
  domain: { name: { en: 'E-mail domain', ar: 'نطاق البريد' }, key: 'email_domain' },
  freeMail: { name: { en: 'Free mail', ar: 'بريد مجاني' }, key: 'free_mail' },
  firstName: { name: { en: 'First name', ar: 'الاسم الأول' }, key: 'first_name' },
  lastName: { name: { en: 'Last name', ar: 'اسم العائلة' }, key: 'last_name' },
  country: { name: { en: 'Country (by phone)', ar: 'الدولة (من الهاتف)' }, key: 'phone_country' },
  seniority: { name: { en: 'Seniority', ar: 'المستوى الوظيفي' }, key: 'seniority' },
  department: { name: { en: 'Department', ar: 'القسم' }, key: 'department' },
};

const hows: Readonly<Record<DerivableFact, DerivationHow>> = {
  domain: 'emailDomain',
  freeMail: 'freeMail',
  firstName: 'firstName',
  lastName: 'lastName',
  country: 'phoneCountry',
  seniority: 'keywords',
  department: 'keywords',
};

/** What the fact is called. */
export function derivableName(fact: DerivableFact): LocalText {
  return names[fact].name;
}

/** How the fact follows from a field; a table of keywords and the names of countries are written in the language. */
export function derivationOf(fact: DerivableFact, from: FieldId, language: Language): Derivation {
  switch (fact) {
    case 'country':
      return { how: 'phoneCountry', from, names: language };
    case 'seniority':
    case 'department':
      return { how: 'keywords', from, table: titleKeywords(fact, language) };
    default:
      return { how: hows[fact] as Exclude<DerivationHow, 'phoneCountry' | 'keywords'>, from };
  }
}

/** The fact's own field, but for its id and place. */
export function derivedFieldOf(fact: DerivableFact): Pick<Field, 'name' | 'key' | 'type' | 'source' | 'missing'> {
  const type: FieldType = fact === 'freeMail' ? 'yesno' : 'category';
  return { ...names[fact], type, source: 'implicit', missing: [] };
}

/** Facts that likely follow from a column of this name and these values, kept as a fact of the type. */
export function derivableFrom(column: ColumnProfile, type: FieldType): readonly DerivableFact[] {
  return likelyFrom(column).filter((fact) => derivationTypes[hows[fact]].from.includes(type));
}

function likelyFrom({ header, type, examples, top }: ColumnProfile): readonly DerivableFact[] {
  const seen = [...examples, ...top.map(({ text }) => text)];
  if (type === 'email' || (isHeaderOf('email', header) && seen.some((text) => domainOf(text) !== null))) {
    return ['domain', 'freeMail'];
  }
  if (isHeaderOf('phone', header) || conceptOf(header) === 'phone') return ['country'];
  if (conceptOf(header) === 'jobTitle') return ['seniority', 'department'];
  const ofTwo = seen.filter((text) => /\p{L}[\s,،]+\p{L}/u.test(text.trim()));
  return isHeaderOf('name', header) && ofTwo.length * 2 >= seen.length && seen.length > 0
    ? ['firstName', 'lastName']
    : [];
}

/**
 * The field of the model that the fact is, or undefined: one that is called so and is not derived yet, or is derived from
 * this very field already (`isThere`).
 */
export function fieldOfDerived(
  fact: DerivableFact,
  from: FieldId | null,
  fields: readonly Field[],
): { readonly field: Field; readonly isThere: boolean } | undefined {
  const { name, key } = names[fact];
  const called = fields.filter((field) =>
    [field.name.en, field.name.ar, field.key].some((each) =>
      [name.en, name.ar, key].some((own) => each !== undefined && own !== undefined && likenessOf(each, own) >= 0.9),
    ),
  );
  const there = called.find(
    ({ derivation }) => from !== null && derivation?.from === from && derivation.how === hows[fact],
  );
  if (there !== undefined) return { field: there, isThere: true };
  const { gives } = derivationTypes[hows[fact]];
  const free = called.find(
    ({ derivation, type, id }) => derivation === undefined && gives.includes(type) && id !== from,
  );
  return free === undefined ? undefined : { field: free, isThere: false };
}
