import fc from 'fast-check';
import { isoOf } from '#shared/values/day.ts';
import type { PlainData, PlainLead } from '#test/support/reference-scorer/plain-data.ts';
import { aroundDay, countries, tagTexts, titles } from './arbitrary-conditions.ts';

const nothing = ['', ' ', 'Select', 'N/A', '\u200f'];
const cell = (...texts: readonly string[]) =>
  fc.oneof({ arbitrary: fc.constantFrom(...texts), weight: 4 }, { arbitrary: fc.constantFrom(...nothing), weight: 1 });
const date = fc.oneof(
  { arbitrary: fc.integer({ min: aroundDay - 35, max: aroundDay + 6 }).map(isoOf), weight: 4 },
  { arbitrary: fc.constantFrom('', 'soon', '2024-13-01'), weight: 1 },
);

const cells = fc.record(
  {
    title: cell(...titles),
    country: cell(...countries),
    tags: cell(...tagTexts, 'Red; blue', 'blue|green ;', ';'),
    size: cell('0', '9.5', '10', '50', '51', '200', '1,000', '51–200', '٥٠', '12%', '1K', 'many', '999'),
    revenue: cell('$50', '10', '51', '€200', '1K', 'rich'),
    news: cell('yes', 'No', '1', 'نعم', 'perhaps'),
    created: date,
    mail: cell('a@acme.com', 'B@Sales.ACME.com', 'c@gmail.com', 'not an address', 'Zoe <z@yahoo.com>'),
    answer: cell('Yes', 'Next quarter'),
    returned: cell('No budget', ''),
    returnedOn: date,
  },
  { requiredKeys: [] },
);

const activity = fc.record({
  type: fc.constantFrom('visit', 'visit', 'demo', 'careers', null),
  day: fc.integer({ min: aroundDay - 35, max: aroundDay + 4 }),
  asset: fc.constantFrom('', ' ', 'Ebook', 'ebook ', 'Pricing page', 'Webinar'),
});

const lead: fc.Arbitrary<PlainLead> = fc.record({
  id: fc.constantFrom('L1', 'L2'),
  cells,
  activities: fc.array(activity, { maxLength: 8 }),
});

/** Leads with every kind of cell: known, unknown, unreadable; at times more than a word of the planes holds. */
export const anyLeads: fc.Arbitrary<PlainData> = fc
  .record({
    leads: fc.array(lead, { minLength: 1, maxLength: 5 }),
    times: fc.constantFrom(1, 1, 1, 9),
    hasActivities: fc.constantFrom(true, true, true, false),
    completeFrom: fc.option(fc.integer({ min: aroundDay - 40, max: aroundDay + 1 }), { nil: null }),
  })
  .map(({ leads, times, hasActivities, completeFrom }) => {
    const own = hasActivities ? leads : leads.map((each) => ({ ...each, activities: [] }));
    const many = Array.from({ length: times }, () => own).flat();
    return { leads: many, hasActivities, completeFrom, decimal: '.', dateOrder: 'ymd' };
  });

/** One day for all leads, or a day for each (A2). */
export const anyDays = fc.oneof(
  fc.integer({ min: aroundDay - 3, max: aroundDay + 3 }),
  fc
    .array(fc.integer({ min: aroundDay - 20, max: aroundDay + 3 }), { minLength: 45, maxLength: 45 })
    .map((days) => Int32Array.from(days)),
);
