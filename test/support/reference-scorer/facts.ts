import type { FactTest, TextTest } from '#shared/model/condition.ts';
import type { Field } from '#shared/model/field.ts';
import { dayOf } from '#shared/values/day.ts';
import { domainOf } from '#shared/values/email.ts';
import { normaliseText } from '#shared/values/normalise-text.ts';
import { readDay } from '#shared/values/read-day.ts';
import { readMulti } from '#shared/values/read-multi.ts';
import { readMoney, readNumber } from '#shared/values/read-number.ts';
import { readYesNo } from '#shared/values/read-yes-no.ts';
import { words } from '#shared/values/words.ts';
import { type Answer, said } from './answers.ts';
import type { PlainData, PlainLead } from './plain-data.ts';

/** V1–V5: a lead's fact, or null where it is unknown. */
export function factOf(lead: PlainLead, field: Field, data: PlainData, timeZone: string) {
  const cell = lead.cells[field.id];
  if (cell === undefined) return null;
  const text = normaliseText(cell);
  if (text === '') return null;
  for (const marker of field.missing) if (normaliseText(marker) === text) return null;
  if (field.type === 'text' || field.type === 'category') return text;
  if (field.type === 'email') return domainOf(cell) === null ? null : text;
  if (field.type === 'yesno') return readYesNo(cell);
  if (field.type === 'date') return readDay(cell, data.dateOrder, timeZone)?.day ?? null;
  if (field.type === 'number') return readNumber(cell, data.decimal);
  if (field.type === 'money') {
    return field.currency ? readMoney(cell, data.decimal, field.currency) : readNumber(cell, data.decimal);
  }
  const parts = readMulti(cell).map((part) => normaliseText(part));
  return parts.length === 0 ? null : parts;
}

/** C2 and C3. */
export function testFact(
  fact: ReturnType<typeof factOf>,
  test: FactTest,
  asOf: number,
  freeMail: readonly string[],
): Answer {
  if (test.test === 'isKnown') return said(fact !== null);
  if (test.test === 'isUnknown') return said(fact === null);
  if (fact === null) return 'unknown';
  if (typeof fact === 'boolean') return said(test.test === 'isYes' && fact === test.value);
  if (typeof fact === 'number') return said(testAmount(fact, test, asOf));
  if (typeof fact !== 'string') {
    if (test.test === 'includesAnyOf') return said(test.values.some((value) => fact.includes(normaliseText(value))));
    if (test.test === 'includesAllOf') return said(test.values.every((value) => fact.includes(normaliseText(value))));
    return 'no';
  }
  if (test.test === 'hasDomain' || test.test === 'isFreeMail') {
    const domain = domainOf(fact) ?? '';
    if (test.test === 'isFreeMail') return said(freeMail.some((free) => normaliseText(free) === domain));
    const wanted = normaliseText(test.domain).replace(/^@/, '');
    return said(`.${domain}`.endsWith(`.${wanted}`));
  }
  return said(testText(fact, test as TextTest));
}

/** Tests of a text that is normalised already. */
export function testText(text: string, test: TextTest): boolean {
  if (test.test === 'isOneOf') return test.values.some((value) => normaliseText(value) === text);
  if (test.test === 'isNoneOf') return test.values.every((value) => normaliseText(value) !== text);
  if (test.test === 'containsWord') return hasPhrase(words(text), words(test.value));
  const value = normaliseText(test.value);
  if (test.test === 'is') return text === value;
  if (test.test === 'isNot') return text !== value;
  if (test.test === 'startsWith') return text.slice(0, value.length) === value;
  if (test.test === 'endsWith') return value === '' || text.slice(-value.length) === value;
  return text.indexOf(value) !== -1;
}

/** The phrase's words in a row, an Arabic one with or without its article. */
export function hasPhrase(text: readonly string[], phrase: readonly string[]): boolean {
  if (phrase.length === 0) return false;
  return text.some((_, at) =>
    phrase.every((word, i) => {
      const given = text[at + i];
      return given !== undefined && (given === word || `ال${given}` === word || given === `ال${word}`);
    }),
  );
}

function testAmount(fact: number, test: FactTest, asOf: number): boolean {
  switch (test.test) {
    case 'equals':
      return fact === test.value;
    case 'differsFrom':
      return fact !== test.value;
    case 'atLeast':
      return fact >= test.value;
    case 'atMost':
      return fact <= test.value;
    case 'moreThan':
      return fact > test.value;
    case 'lessThan':
      return fact < test.value;
    case 'between':
      return test.from <= fact && fact <= test.to;
    case 'onOrBefore':
      return fact <= dayOf(test.day);
    case 'onOrAfter':
      return fact >= dayOf(test.day);
    case 'betweenDays':
      return dayOf(test.from) <= fact && fact <= dayOf(test.to);
    case 'withinLast':
      return 0 <= asOf - fact && asOf - fact < test.days;
    case 'withinNext':
      return 0 <= fact - asOf && fact - asOf < test.days;
    default:
      return false;
  }
}
