import { emptyCell } from '#shared/commands/matching-cells.ts';
import { always, type Condition, type Node } from '#shared/model/condition.ts';
import type { LocalText } from '#shared/model/local-text.ts';
import { type Model, modelOf } from '#shared/model/model.ts';
import {
  type AnyRecord,
  emptyState,
  type RecordKind,
  type RecordOf,
  recordSchemas,
  type WorkshopState,
} from '#shared/model/records.ts';

/** An invented training company whose model has one of everything that documents must say. */
export const tamarindModelId = 'model' as RecordOf<'model'>['id'];

export function tamarindState(change: (records: Draft) => Draft = (draft) => draft): WorkshopState {
  const state: Record<string, Record<string, AnyRecord>> = { ...emptyState };
  for (const [kind, records] of Object.entries(change(draft())) as [RecordKind, unknown[]][]) {
    state[kind] = Object.fromEntries(
      records.map((record) => {
        const parsed = recordSchemas[kind].parse(record) as AnyRecord;
        return [parsed.id, parsed];
      }),
    );
  }
  return state as WorkshopState;
}

export function tamarindModel(change?: (records: Draft) => Draft): Model {
  return modelOf(tamarindState(change), tamarindModelId) as Model;
}

export type Draft = Partial<Record<RecordKind, readonly Record<string, unknown>[]>>;

const both = (en: string, ar: string): LocalText => ({ en, ar });
const when = (root: Node): Condition => ({ version: 1, root });
const fact = (field: string, is: object) => ({ op: 'fact', field, is }) as unknown as Node;
const own = { modelId: 'model' };
const minutes = { amount: 30, unit: 'minutes', clock: 'business' };

function draft(): Draft {
  const cells: Readonly<Record<string, object>> = {
    A1: {
      rating: 5,
      destination: 'sales',
      action: both('Call at once', 'اتصال فوري'),
      owner: 'sales',
      timeToAct: minutes,
    },
    A2: {
      rating: 4,
      destination: 'sales',
      action: both('Call today', 'اتصال اليوم'),
      owner: 'sales',
      timeToAct: { amount: 1, unit: 'days', clock: 'business' },
    },
    A3: {
      rating: 3,
      destination: 'sales',
      action: both('Call this week', 'اتصال هذا الأسبوع'),
      owner: 'sales',
      timeToAct: { amount: 1, unit: 'weeks', clock: 'business' },
    },
    B1: {
      rating: 4,
      destination: 'sales',
      action: both('Call today', 'اتصال اليوم'),
      owner: 'sales',
      timeToAct: { amount: 1, unit: 'days', clock: 'business' },
    },
    B2: {
      rating: 3,
      destination: 'sales',
      action: { en: 'Call this week' },
      owner: 'sales',
      timeToAct: { amount: 1, unit: 'weeks', clock: 'business' },
    },
  };
  const grades = ['A', 'B', 'C', 'D'].flatMap((letter) => ['1', '2', '3', '4'].map((number) => letter + number));
  return {
    workshop: [
      {
        id: 'workshop',
        title: both('Lead scoring for the autumn', 'تأهيل العملاء للخريف'),
        company: 'Tamarind Learning',
        createdAt: '2026-11-20T08:00:00Z',
        template: 'blank',
        settings: {
          timeZone: 'Asia/Dubai',
          calendar: { workingDays: [0, 1, 2, 3, 4], from: '09:00', to: '17:30', holidays: ['2026-12-02'] },
          currency: 'USD',
          digits: 'western',
          language: 'en',
          decisionDays: 14,
        },
        shownModel: 'model',
        shownDataSet: 'leads-1',
      },
    ],
    model: [
      {
        id: 'model',
        position: 1,
        name: both('Courses', 'الدورات'),
        semantics: 1,
        freeMail: ['gmail.com', 'yahoo.com'],
      },
    ],
    field: [
      { id: 'name', key: 'name', name: both('Name', 'الاسم'), type: 'text' },
      { id: 'email', key: 'email', name: both('E-mail', 'البريد الإلكتروني'), type: 'email' },
      { id: 'title', key: 'title', name: both('Job title', 'المسمى الوظيفي'), type: 'text' },
      {
        id: 'industry',
        key: 'industry',
        name: both('Industry', 'القطاع'),
        type: 'category',
        missing: ['Select', 'unknown'],
      },
      { id: 'employees', key: 'employees', name: both('Employees', 'عدد الموظفين'), type: 'number', missing: ['999'] },
      { id: 'revenue', key: 'revenue', name: both('Revenue', 'الإيرادات'), type: 'money', currency: 'USD' },
      { id: 'topics', key: 'topics', name: both('Topics', 'الموضوعات'), type: 'multi' },
      { id: 'consent', key: 'consent', name: both('May be called', 'يسمح بالاتصال'), type: 'yesno' },
      { id: 'renewal', key: 'renewal', name: both('Renewal', 'التجديد'), type: 'date' },
      { id: 'returned', key: 'returned', name: { en: 'Sent back because' }, type: 'category' },
      { id: 'returnedOn', key: 'returned_on', name: { en: 'Sent back on' }, type: 'date' },
    ].map((field, position) => ({ ...own, position, source: 'explicit', missing: [], ...field })),
    activityType: [
      {
        ...own,
        id: 'demo',
        position: 1,
        name: both('Demo request', 'طلب عرض توضيحي'),
        signal: 'intent',
        aliases: ['demo'],
      },
      {
        ...own,
        id: 'page',
        position: 2,
        name: both('Page visit', 'زيارة صفحة'),
        signal: 'interest',
        aliases: ['page'],
      },
      {
        ...own,
        id: 'careers',
        position: 3,
        name: both('Careers page', 'صفحة الوظائف'),
        signal: 'negative',
        aliases: ['careers'],
      },
    ],
    icp: [
      {
        ...own,
        id: 'icp-1',
        position: 1,
        name: both('Mid-size firms', 'الشركات المتوسطة'),
        narrative: both('They train whole teams.', 'تدرّب فرقًا كاملة.'),
        mustHaves: [when(fact('employees', { test: 'atLeast', value: 50 }))],
        criteria: [
          { condition: when(fact('industry', { test: 'isOneOf', values: ['Finance', 'Software'] })), weight: 1000 },
        ],
        exclusions: [],
        tiers: [1000, 0],
      },
    ],
    persona: [
      {
        ...own,
        id: 'persona-1',
        position: 1,
        name: both('Head of training', 'رئيس التدريب'),
        ...{ biography: {}, demographics: {}, behaviour: {}, interests: {}, needs: {}, painPoints: {} },
        role: 'champion',
        condition: when(fact('title', { test: 'containsWord', value: 'training' })),
      },
    ],
    group: [
      { id: 'role', name: both('Role', 'الدور'), dimension: 'fit', cap: 3000, floor: null, agreed: 'both' },
      {
        id: 'company',
        name: both('Company', 'الشركة'),
        dimension: 'fit',
        cap: null,
        floor: -1000,
        agreed: 'marketing',
      },
      {
        id: 'acts',
        name: both('What they do', 'ما يفعلونه'),
        dimension: 'engagement',
        cap: 6000,
        floor: null,
        agreed: null,
      },
    ].map((group, position) => ({ ...own, position, ...group })),
    rule: [
      {
        id: 'senior',
        groupId: 'role',
        kind: 'condition',
        name: both('Senior title', 'منصب رفيع'),
        condition: when({
          op: 'any',
          of: [
            fact('title', { test: 'containsWord', value: 'director' }),
            fact('title', { test: 'containsWord', value: 'مدير' }),
            fact('title', { test: 'startsWith', value: 'Head of' }),
          ],
        }),
        points: 1500,
      },
      {
        id: 'champion',
        groupId: 'role',
        kind: 'condition',
        name: both('Runs training', 'يدير التدريب'),
        condition: when({ op: 'matchesPersona', persona: 'persona-1' as never }),
        points: 1250,
      },
      {
        id: 'size',
        groupId: 'company',
        kind: 'banded',
        name: both('Company size', 'حجم الشركة'),
        field: 'employees',
        bands: [
          { kind: 'range', from: 500, to: null, points: 2000 },
          { kind: 'range', from: 50, to: 499.5, points: 1033 },
          { kind: 'range', from: null, to: 49, points: 0 },
          { kind: 'unknown', points: 205 },
        ],
      },
      {
        id: 'industry-points',
        groupId: 'company',
        kind: 'banded',
        name: both('Industry', 'القطاع'),
        field: 'industry',
        bands: [
          { kind: 'values', values: ['Finance', 'Software'], points: 1500 },
          { kind: 'values', values: ['تعليم'], points: 1000 },
        ],
      },
      {
        id: 'free-mail',
        groupId: 'company',
        kind: 'condition',
        name: { en: 'Free mail' },
        condition: when(fact('email', { test: 'isFreeMail' })),
        points: -505,
      },
      {
        id: 'wanted',
        groupId: 'acts',
        kind: 'condition',
        name: both('Asked to be called', 'طلب الاتصال'),
        condition: when({
          op: 'atLeast',
          n: 2,
          of: [
            fact('consent', { test: 'isYes', value: true }),
            { op: 'not', of: fact('topics', { test: 'includesAnyOf', values: ['free stuff'] }) },
            fact('renewal', { test: 'withinNext', days: 90 }),
          ],
        }),
        points: 1010,
      },
      {
        id: 'visits',
        groupId: 'acts',
        kind: 'activity',
        name: both('Visits', 'الزيارات'),
        types: ['page'],
        points: 333,
        withinDays: 90,
        oncePer: 'day',
        maxTimes: 5,
        decay: { kind: 'halfLife', days: 30 },
      },
      {
        id: 'demos',
        groupId: 'acts',
        kind: 'activity',
        name: both('Demo requests', 'طلبات العروض'),
        types: ['demo'],
        points: 3000,
        withinDays: null,
        oncePer: null,
        maxTimes: 1,
        decay: { kind: 'none' },
      },
    ].map((rule, position) => ({ ...own, position, ...rule })),
    dimension: [
      { ...own, id: 'fit', name: 'fit', cap: null, floor: 0, thresholds: [4000, 2500, 1000] },
      { ...own, id: 'engagement', name: 'engagement', cap: 5000, floor: 0, thresholds: [3500, 2000, 500] },
    ],
    cell: grades.map((grade) => ({
      ...emptyCell(tamarindModelId, grade),
      ...(grade < 'C4' ? { rating: 1, destination: 'nurture' } : {}),
      ...cells[grade],
    })),
    gate: [
      {
        id: 'gate-mql',
        stage: 'mql',
        requires: ['name', 'email'],
        entry: when({ op: 'gradeIn', grades: ['A1', 'A2', 'A3', 'B1', 'B2'] }),
        exclusions: [when(fact('title', { test: 'containsWord', value: 'student' }))],
        fastTrack: {
          condition: when({ op: 'activityCount', types: ['demo' as never], withinDays: 30, atLeast: 1 }),
          always: ['email'],
        },
        owner: 'marketing',
        assumedRate: null,
      },
      {
        id: 'gate-sal',
        stage: 'sal',
        requires: ['employees'],
        entry: when(fact('consent', { test: 'isYes', value: true })),
        exclusions: [],
        fastTrack: null,
        owner: 'sales',
        assumedRate: null,
      },
      {
        id: 'gate-sql',
        stage: 'sql',
        requires: ['revenue'],
        entry: when({
          op: 'all',
          of: [
            { op: 'total', of: 'fit', atLeast: 3000 },
            { op: 'question', question: 'q-need' as never, is: 'confirmed' },
            { op: 'stageReached', stage: 'sal' },
          ],
        }),
        exclusions: [],
        fastTrack: null,
        owner: 'sales',
        assumedRate: 0.9,
      },
    ].map((gate) => ({ ...own, name: {}, enabled: true, ...gate })),
    disqualifier: [
      {
        ...own,
        id: 'rival',
        position: 1,
        name: both('Competitors', 'المنافسون'),
        condition: when(fact('email', { test: 'hasDomain', domain: 'rival.example' })),
      },
    ],
    recycleReason: [
      {
        ...own,
        id: 'no-budget',
        position: 1,
        name: both('No budget yet', 'لا ميزانية بعد'),
        carriedBy: when(fact('returned', { test: 'is', value: 'No budget' })),
        to: 'recycled',
        clockField: 'returnedOn',
        afterDays: 90,
        returnsWhen: always,
      },
    ],
    question: [
      {
        ...own,
        id: 'q-need',
        position: 1,
        framework: 'BANT',
        text: both('Do they need it this year?', 'هل يحتاجونه هذا العام؟'),
        answerField: 'consent',
        confirmedWhen: when(fact('consent', { test: 'isYes', value: true })),
      },
    ],
    clause: [
      {
        id: 'deliver',
        owedBy: 'marketing',
        stage: 'mql',
        promise: { kind: 'deliver', leads: 62, every: 'week' },
        note: both('Counted Sunday to Thursday.', 'تُحسب من الأحد إلى الخميس.'),
        consequence: both('The gap goes to the managing director.', 'تُرفع الفجوة إلى المدير العام.'),
      },
      {
        id: 'hand-over',
        owedBy: 'marketing',
        stage: 'mql',
        promise: { kind: 'handOver', within: { amount: 15, unit: 'minutes', clock: 'business' } },
      },
      { id: 'first', owedBy: 'sales', stage: 'mql', promise: { kind: 'firstTouch', within: minutes } },
      {
        id: 'tries',
        owedBy: 'sales',
        stage: 'mql',
        promise: { kind: 'attempts', times: 5, within: { amount: 1, unit: 'weeks', clock: 'clock' } },
      },
      {
        id: 'decide',
        owedBy: 'sales',
        stage: 'sal',
        promise: { kind: 'decide', within: { amount: 2, unit: 'days', clock: 'business' } },
      },
      {
        id: 'own',
        owedBy: 'sales',
        stage: 'mql',
        promise: { kind: 'other' },
        name: { en: 'say why, when sending a lead back' },
      },
      { id: 'meet', owedBy: 'both', stage: 'mql', promise: { kind: 'review', every: 'week' } },
    ].map((clause, position) => ({ ...own, position, name: {}, note: {}, consequence: {}, ...clause })),
    participant: [
      { id: 'hala', name: 'Hala Brandt', role: 'Head of Marketing', side: 'marketing' },
      { id: 'tomas', name: 'Tomas Adeyemi', role: 'Head of Sales', side: 'sales' },
      { id: 'rima', name: 'Rima Sato', role: 'Facilitator', side: 'facilitator' },
    ],
    dataSet: [tamarindDataSet as unknown as Record<string, unknown>],
  };
}

const reading = { decimal: '.', dateOrder: 'ymd' };
const columnNames = [
  'Id',
  'Name',
  'E-mail',
  'Title',
  'Industry',
  'Employees',
  'Revenue',
  'Topics',
  'Call',
  'Renewal',
  'Back',
  'Back on',
  'Won',
];

export const tamarindDataSet: RecordOf<'dataSet'> = recordSchemas.dataSet.parse({
  ...own,
  id: 'leads-1',
  position: 1,
  name: 'Autumn leads',
  importedAt: '2026-11-21T08:00:00Z',
  file: 'leads.csv',
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ',',
  sheet: '',
  columns: columnNames.map((header, i) => ({ key: `c${i}`, header })),
  leads: 0,
  idColumn: 'c0',
  nameColumn: 'c1',
  createdColumn: null,
  handedOverColumn: null,
  fields: Object.fromEntries(
    [
      'name',
      'email',
      'title',
      'industry',
      'employees',
      'revenue',
      'topics',
      'consent',
      'renewal',
      'returned',
      'returnedOn',
    ].map((field, i) => [field, { column: `c${i + 1}`, reading }]),
  ),
  outcome: { column: 'c12', won: ['1'], lost: null, dateColumn: null, reading },
  activities: {
    count: 0,
    types: { demo: 'demo', page: 'page', careers: 'careers' },
    completeFrom: '2026-01-01',
    latest: '2026-11-22',
  },
  counts: { read: 0, kept: 0, merged: 0, refused: 0 },
  fingerprint: 'f'.repeat(64),
  erased: false,
});
