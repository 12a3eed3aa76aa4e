import { gradeAt } from '../model/grade.ts';
import type { Language, LocalText } from '../model/local-text.ts';
import { freeMailDomains } from '../values/free-mail-domains.ts';
import { type CellPlan, made, type TemplateRecord, templateModel, text } from './builders.ts';

/** What the person who starts a workshop is asked, and what the computer knows. */
export type StartAnswers = {
  readonly title: LocalText;
  readonly company: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly currency: string;
  readonly createdAt: string;
};

/** The workshop and its model, empty of rules. */
export function workshopAndModel(template: string, answers: StartAnswers): TemplateRecord[] {
  return [
    made('model', {
      id: templateModel,
      position: 1,
      name: text('Model', 'النموذج'),
      semantics: 1,
      freeMail: [...freeMailDomains],
    }),
    made('workshop', {
      id: 'workshop',
      title: answers.title,
      company: answers.company,
      createdAt: answers.createdAt,
      template,
      settings: {
        timeZone: answers.timeZone,
        calendar: { workingDays: workingDays(answers.language), from: '09:00', to: '17:30', holidays: [] },
        currency: answers.currency,
        digits: 'western',
        language: answers.language,
        decisionDays: 14,
      },
      shownModel: templateModel,
      shownDataSet: null,
    }),
  ];
}

/** A usual working week where the language is spoken; the room changes it in the settings. */
function workingDays(language: Language): number[] {
  return language === 'ar' ? [0, 1, 2, 3, 4] : [1, 2, 3, 4, 5];
}

const callNow: CellPlan = {
  rating: 5,
  destination: 'sales',
  action: text('Call in 30 min', 'اتصال خلال 30 دقيقة'),
  owner: 'sales',
  timeToAct: { amount: 30, unit: 'minutes', clock: 'business' },
};
const callToday: CellPlan = {
  rating: 4,
  destination: 'sales',
  action: text('Call today', 'اتصال اليوم'),
  owner: 'sales',
  timeToAct: { amount: 1, unit: 'days', clock: 'business' },
};
const callThisWeek: CellPlan = {
  rating: 3,
  destination: 'sales',
  action: text('Call this week', 'اتصال هذا الأسبوع'),
  owner: 'sales',
  timeToAct: { amount: 5, unit: 'days', clock: 'business' },
};
const nurture: CellPlan = {
  rating: 1,
  destination: 'nurture',
  action: text('Nurture', 'رعاية'),
  owner: 'marketing',
  timeToAct: null,
};
const noAction: CellPlan = {
  rating: 0,
  destination: 'none',
  action: text('No action', 'لا إجراء'),
  owner: 'marketing',
  timeToAct: null,
};

/** A first matrix: the upper left goes to sales, the rest is kept warm or left alone. */
export const usualCells: readonly (readonly CellPlan[])[] = [
  [callNow, callToday, callThisWeek, nurture],
  [callToday, callThisWeek, nurture, nurture],
  [callThisWeek, nurture, nurture, noAction],
  [nurture, nurture, nurture, noAction],
];

const callWithinHours: CellPlan = {
  ...callToday,
  rating: 5,
  action: text('Call in 4 hours', 'اتصال خلال 4 ساعات'),
  timeToAct: { amount: 4, unit: 'hours', clock: 'business' },
};
const writeToAccount: CellPlan = {
  ...callThisWeek,
  rating: 2,
  action: text('Approach in 2 weeks', 'تواصل في أسبوعين'),
  timeToAct: { amount: 10, unit: 'days', clock: 'business' },
};

/** Where accounts count: sales approaches the best ones before they do anything, and a poor one whatever it does is kept warm. */
export const accountCells: readonly (readonly CellPlan[])[] = [
  [callWithinHours, callToday, callThisWeek, writeToAccount],
  [callToday, callThisWeek, nurture, nurture],
  [callThisWeek, nurture, nurture, noAction],
  [nurture, nurture, noAction, noAction],
];

/** The grades that a matrix sends to sales, row by row. */
export function gradesToSales(rows: readonly (readonly CellPlan[])[]): string[] {
  return rows.flatMap((row, fit) =>
    row.flatMap(({ destination }, engagement) => (destination === 'sales' ? [gradeAt(fit, engagement)] : [])),
  );
}

/** The grades that the usual matrix sends to sales. */
export const salesGrades: readonly string[] = gradesToSales(usualCells);
