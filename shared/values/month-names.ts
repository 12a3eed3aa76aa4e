import { normaliseText } from './normalise-text.ts';

/** Month names in English and in Arabic: those of Egypt and the Gulf, of the Levant and Iraq, and of the Maghreb. */
const names: readonly (readonly string[])[] = [
  ['january', 'jan', 'يناير', 'كانون الثاني', 'جانفي'],
  ['february', 'feb', 'فبراير', 'شباط', 'فيفري'],
  ['march', 'mar', 'مارس', 'آذار', 'اذار'],
  ['april', 'apr', 'أبريل', 'ابريل', 'إبريل', 'نيسان', 'أفريل'],
  ['may', 'مايو', 'أيار', 'ماي'],
  ['june', 'jun', 'يونيو', 'يونية', 'حزيران', 'جوان'],
  ['july', 'jul', 'يوليو', 'يولية', 'تموز', 'جويلية'],
  ['august', 'aug', 'أغسطس', 'آب', 'أوت'],
  ['september', 'sep', 'sept', 'سبتمبر', 'أيلول'],
  ['october', 'oct', 'أكتوبر', 'تشرين الأول'],
  ['november', 'nov', 'نوفمبر', 'تشرين الثاني'],
  ['december', 'dec', 'ديسمبر', 'كانون الأول'],
];

const byName: ReadonlyMap<string, number> = new Map(
  names.flatMap((forms, index) => forms.map((form): [string, number] => [normaliseText(form), index + 1])),
);

/** 1 to 12, or null when the word is no month's name. */
export function monthOf(word: string): number | null {
  return byName.get(normaliseText(word).replace(/\.$/, '')) ?? null;
}
