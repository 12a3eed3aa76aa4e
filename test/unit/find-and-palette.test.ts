import { describe, expect, it } from 'vitest';
import { allActions } from '#renderer/actions/all-actions.ts';
import { find, findables } from '#renderer/find/find-index.ts';
import { fuzzy } from '#renderer/palette/match.ts';
import { rankActions } from '#renderer/palette/rank-actions.ts';
import { applyChanges } from '#shared/model/changes.ts';
import { emptyState } from '#shared/model/records.ts';
import { translator } from '#shared/text/translate.ts';
import { smallRecords } from '#test/support/small-workshop.ts';

const [en, ar] = [translator('en'), translator('ar')];
const area = { x: 0, y: 0, width: 200, height: 120 };
const said = { modelId: 'model', side: 'sales', at: '2026-01-05T10:00:00Z' };
const records = [
  ...smallRecords().map(({ kind, record }) => ({ kind, id: record.id, before: null, after: record })),
  ...[
    {
      kind: 'note',
      after: { id: 'n', kind: 'note', words: 'إعادة الاتصال يوم الأحد', answer: null, ...said, ...area },
    },
    { kind: 'frame', after: { id: 'f', modelId: 'model', position: 1, name: { en: 'Opening' }, minutes: 5, ...area } },
    {
      kind: 'comment',
      after: {
        id: 'c',
        on: { kind: 'rule', id: 'director' },
        words: `${'Long before it comes to that. '.repeat(4)}Seniority matters more than the title.`,
        author: 'Ada',
        resolved: false,
        ...said,
      },
    },
    { kind: 'icp', after: { id: 'other', modelId: 'another', position: 1, name: { en: 'Director' } } },
  ].map((change) => ({ id: change.after.id, before: null, ...change })),
];
const state = applyChanges(emptyState, records as never);
const found = (sought: string, t = en) =>
  find(findables(state, 'model', t), sought).map(({ item, excerpt }) => [`${item.kind}:${item.id}`, excerpt]);

describe('finding a thing of the workshop', () => {
  it('goes by names in either language, whatever the window speaks, and names come before what is written inside', () => {
    expect(found('director')).toEqual([['rule:director', null]]);
    expect(found('مدير')).toEqual([['rule:director', null]]);
    expect(found('DIRECTOR', ar)).toEqual([['rule:director', null]]);
    expect(found('job title')).toEqual([['field:title', null]]);
    expect(found('title').map(([id]) => id)).toEqual(['field:title', 'comment:c']);
  });

  it('does not mind hamzas, harakat, tatweel or alef maqsura (V3)', () => {
    for (const sought of ['اعادة', 'إعَادَة', 'إعـــادة', 'الاحد', 'أعادة الأتصال']) {
      expect(
        found(sought).map(([id]) => id),
        sought,
      ).toEqual(['note:n']);
    }
  });

  it('shows the words around what was found inside a long text', () => {
    const [[id, excerpt] = []] = found('seniority');
    expect(id).toBe('comment:c');
    expect(excerpt).toMatch(/^….*Seniority matters/);
    expect((excerpt ?? '').length).toBeLessThan(115);
  });

  it('wants every word, finds nothing for nothing, and leaves other models alone', () => {
    expect(found('seniority title').map(([id]) => id)).toEqual(['comment:c']);
    expect(found('seniority marketing')).toEqual([]);
    expect(found('   ')).toEqual([]);
    // “sales” is the pen of the note and of the comment, not a word that somebody wrote.
    expect(found('sales')).toEqual([]);
  });
});

describe('the command palette', () => {
  const spoken = [en, ar];
  const first = (typed: string, recent: string[] = []) =>
    rankActions(allActions, typed, recent, spoken)[0]?.actions[0]?.id;

  it('finds by beginnings, by letters in their order, and by the name in the other language', () => {
    expect(first('undo')).toBe('workshop.undo');
    expect(first('تراجع')).toBe('workshop.undo');
    expect(first('add per')).toBe('add.persona');
    expect(first('adp')).toBe('add.persona');
    expect(first('go sim')).toBe('go.simulate');
    expect(first('محاكاه')).toBeUndefined();
    expect(first('المحاكاة')).toBe('go.simulate');
    expect(first('محاكاة')).toBe('go.simulate');
    expect(first('dark')).toBe('look.dark');
    expect(first('zzzz')).toBeUndefined();
  });

  it('what was done last comes first, once; and among equals when something is typed', () => {
    const [recent, ...rest] = rankActions(allActions, '', ['look.dark', 'go.agree'], spoken);
    expect([recent?.group, recent?.actions.map(({ id }) => id)]).toEqual(['recent', ['look.dark', 'go.agree']]);
    const others = rest.flatMap(({ actions }) => actions.map(({ id }) => id));
    expect(others).not.toContain('look.dark');
    expect(others.length).toBe(allActions.length - 2);
    expect(first('go to')).toBe('go.audience');
    expect(first('go to', ['go.agree'])).toBe('go.agree');
  });

  it('letters together and at the beginning of words fit best', () => {
    const costs = ['undo', 'Undo the last', 'Do and undo', 'Up, never down, over'].map((text) => fuzzy('undo', text));
    expect(costs).toEqual([...costs].sort((a, b) => (a ?? 0) - (b ?? 0)));
    expect(fuzzy('undo', 'done')).toBeNull();
    expect(fuzzy('نق', 'الانتقال إلى النقاط')).not.toBeNull();
  });

  it('everything in the native menu is an action of its name', () => {
    const ids = new Set(allActions.map(({ id }) => id));
    for (const kind of [
      'new',
      'open',
      'sample',
      'import',
      'export',
      'saveAs',
      'duplicate',
      'copyWithoutLeads',
      'close',
    ]) {
      expect(ids).toContain(`workshop.${kind}`);
    }
    for (const id of [
      'workshop.undo',
      'workshop.redo',
      'workshop.history',
      'workshop.about',
      'find.open',
      'palette.open',
    ])
      expect(ids).toContain(id);
  });
});
