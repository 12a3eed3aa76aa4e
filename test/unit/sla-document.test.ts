import { describe, expect, test } from 'vitest';
import type { Block, SlaDocument } from '#shared/exchange/sla/document.ts';
import { textOf } from '#shared/exchange/sla/runs.ts';
import { slaDocument } from '#shared/exchange/sla/sla-document.ts';
import type { SlaInput } from '#shared/exchange/sla/sla-input.ts';
import { modelHash } from '#shared/model/identity.ts';
import type { Draft } from '#test/support/exchange/tamarind.ts';
import { tamarindSla } from '#test/support/exchange/tamarind-sla.ts';

describe('the SLA document', () => {
  test('S2 S3 says what an MQL is from the real gate: its facts, its condition, its fast track, its exclusions', () => {
    const said = sectionText(slaDocument(tamarindSla('en')), 'What an MQL is');
    expect(said).toContain('is a lead of which we know Name and E-mail, and where the grade is A1, A2, A3, B1 or B2.');
    expect(said).toContain('A lead also becomes one at once when “Demo request” at least once');
    expect(said).toContain('as long as we know E-mail');
    expect(said).toContain('It never is one when Job title contains the word “student”.');
    expect(said).toContain('Ruled out whatever the points: Competitors.');
  });

  test('shows the matrix with the counts of the simulation, as hot as the room made each cell', () => {
    const document = slaDocument(tamarindSla('en'));
    const matrix = document.agreement[0]?.blocks.flatMap((block) => (block.kind === 'beside' ? [block.matrix] : []))[0];
    expect(matrix?.rows[0]).toEqual({
      letter: 'A',
      cells: [
        { grade: 'A1', heat: 5, text: '412' },
        { grade: 'A2', heat: 4, text: '596' },
        { grade: 'A3', heat: 3, text: '388' },
        { grade: 'A4', heat: 1, text: '274' },
      ],
    });
    expect(matrix?.legend.map(({ text }) => text)).toEqual(['30 minutes', '1 day', '1 week', 'Nurture', 'No action']);
  });

  test('has each promise once, under the side that owes it, numbered through', () => {
    const sides = promisesOf(slaDocument(tamarindSla('en')));
    expect(sides.map(({ owedBy, items }) => [owedBy, items.map(({ number }) => number)])).toEqual([
      ['marketing', ['2.1', '2.2']],
      ['sales', ['2.3', '2.4', '2.5', '2.6']],
      ['both', ['2.7']],
    ]);
    expect(textOf(sides[0]?.items[0]?.runs ?? [])).toBe('deliver 62 MQLs a week');
  });

  test('E5 puts a light beside each share by the smaller of won and lost, and S5 calls a typed rate assumed', () => {
    const rows = numbersOf(slaDocument(tamarindSla('en')));
    expect(rows.map(({ value, evidence }) => [value, evidence])).toEqual([
      ['39', 'evidence'],
      ['81', 'guess'],
      ['–', 'noData'],
      ['2,828', 'counted'],
      ['611', 'counted'],
      ['550', 'assumed'],
    ]);
    expect(rows[1]?.range).toBe('72.3 to 87.9');
    expect(rows[5]?.range).toBe('of 9,240 leads, if 90% of those before pass');
  });

  test('E5 the light turns at twenty and at a hundred', () => {
    const lightWith = (lost: number) => {
      const input = tamarindSla('en');
      const simulation = input.simulation as NonNullable<SlaInput['simulation']>;
      const precision = { hits: 900, of: 900 + lost, share: 0.9, low: 0.8, high: 0.95 };
      return numbersOf(slaDocument({ ...input, simulation: { ...simulation, precision } }))[1]?.evidence;
    };
    expect([19, 20, 99, 100].map(lightWith)).toEqual(['guess', 'hint', 'hint', 'evidence']);
  });

  test('without leads says so in the lead, the matrix and beside every number that data would give', () => {
    const document = slaDocument({ ...tamarindSla('en'), simulation: null, dataSet: null, signatures: [] });
    expect(document.title.lead).toContain('has not been tested on leads yet');
    expect(sectionText(document, 'What an MQL is')).toContain('No leads have been brought in yet');
    const shown = numbersOf(document).map(({ evidence }) => evidence);
    expect(shown).toEqual([...Array(6).fill('noData'), 'assumed']);
    expect(JSON.stringify(document)).not.toContain('412');
  });

  test('says what follows from a missed promise, and when both meet', () => {
    const said = sectionText(slaDocument(tamarindSla('en')), 'If a promise is missed');
    expect(said).toContain('Both teams look at the gaps every week.');
    expect(said).toContain('2.1 deliver 62 MQLs a week: The gap goes to the managing director.');
  });

  test('defines every rule, group, threshold, disqualifier, reason and persona of the model', () => {
    const text = textOfAll(slaDocument(tamarindSla('en')));
    for (const part of [
      'Senior title',
      'Company size',
      'Visits',
      'A from 40, B from 25, C from 10 and D below that',
      'Together these give at most 30 points.',
      'Together these give at least −10 points.',
      'Competitors: E-mail has the domain rival.example.',
      'It may return 90 days after “Sent back on”.',
      'Head of training',
      'Mid-size firms',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('says a persona’s role and what is told of it, and lists what nobody has translated', () => {
    const input = tamarindSla('en');
    const [persona] = input.model.personas as [(typeof input.model.personas)[number]];
    const told = { goals: { en: 'Fewer vendors', ar: 'موردون أقل' }, toSay: { ar: 'ابدؤوا بفريق واحد' } };
    const text = textOfAll(slaDocument({ ...input, model: { ...input.model, personas: [{ ...persona, ...told }] } }));
    expect(text).toContain('Head of training (Champion): ');
    expect(text).toContain('Goals: Fewer vendors');
    expect(text).toContain('What to say: ابدؤوا بفريق واحد');
    expect(text).not.toContain('Objections');
    const said = sectionText(
      slaDocument({ ...input, model: { ...input.model, personas: [{ ...persona, ...told }] } }),
      'Where this comes from',
    );
    expect(said).toContain('ابدؤوا بفريق واحد');
    expect(said).not.toContain('موردون');
  });

  test.each(['en', 'ar'] as const)('in %s leaves no gap unfilled and no part empty', (language) => {
    const document = slaDocument(tamarindSla(language));
    const text = textOfAll(document);
    expect(text).not.toMatch(/\{\{|\}\}|undefined|NaN|\[object/u);
    for (const { heading, blocks } of [...document.agreement, ...document.definitions]) {
      expect(heading).not.toBe('');
      expect(blocks.length).toBeGreaterThan(0);
    }
  });

  test('in Arabic runs right to left and lists the texts that nobody has translated', () => {
    const document = slaDocument(tamarindSla('ar'));
    expect(document.direction).toBe('rtl');
    const said = sectionText(document, 'مصدر هذه الوثيقة');
    for (const text of ['Free mail', 'Sent back because', 'Call this week', 'say why, when sending a lead back']) {
      expect(said).toContain(text);
    }
    expect(said).not.toContain('Call at once');
    expect(sectionText(slaDocument(tamarindSla('en')), 'Where this comes from')).not.toContain('Not yet translated');
  });
});

describe('signatures', () => {
  test('H1 hold while nothing they bind has changed, and the foot of the page names the model', () => {
    const input = tamarindSla('en');
    const document = slaDocument(input);
    expect(document.signatures.map(({ state, name }) => [state, name])).toEqual([
      ['fresh', 'Hala Brandt'],
      ['fresh', 'Tomas Adeyemi'],
    ]);
    const groups = modelHash(input.model).slice(0, 16).match(/.{4}/g)?.join(' ');
    expect(document.footer.hash).toBe(`The signatures hold for model ${groups}`);
    expect(document.title.lead).toContain('signed it');
  });

  test.each<[string, (draft: Draft) => Draft, string]>([
    [
      'points of a rule',
      (draft) => ({
        ...draft,
        rule: (draft.rule ?? []).map((one) => (one.id === 'senior' ? { ...one, points: 1600 } : one)),
      }),
      'the model has changed',
    ],
    [
      'a promise',
      (draft) => ({
        ...draft,
        clause: (draft.clause ?? []).map((one) =>
          one.id === 'deliver' ? { ...one, promise: { kind: 'deliver', leads: 61, every: 'week' } } : one,
        ),
      }),
      'a promise or the leads have changed',
    ],
  ])(
    'H1 are stale after a change of %s: the name stays, the line goes, and it says what changed',
    (_what, change, said) => {
      const document = slaDocument(tamarindSla('en', change));
      for (const signature of document.signatures) {
        expect(signature).toMatchObject({ state: 'stale', stroke: '' });
        expect(signature.name).not.toBe('');
        expect(signature.said.join(' ')).toContain(said);
      }
      expect(document.footer.hash).toMatch(/^Model /);
      expect(document.title.lead).toContain('waits for signatures');
    },
  );

  test('H1 are stale on other leads', () => {
    const input = tamarindSla('en');
    const other = { ...(input.dataSet as NonNullable<SlaInput['dataSet']>), fingerprint: '0'.repeat(64) };
    expect(slaDocument({ ...input, dataSet: other }).signatures.map(({ state }) => state)).toEqual(['stale', 'stale']);
  });

  test('that are missing leave a line for whoever sits there', () => {
    const document = slaDocument({ ...tamarindSla('en'), signatures: [] });
    expect(document.signatures.map(({ state, name }) => [state, name])).toEqual([
      ['unsigned', 'Hala Brandt'],
      ['unsigned', 'Tomas Adeyemi'],
    ]);
  });
});

function sectionText(document: SlaDocument, heading: string): string {
  const section = [...document.agreement, ...document.definitions].find((one) => one.heading === heading);
  return (section?.blocks ?? []).map(blockText).join('\n');
}

function textOfAll(document: SlaDocument): string {
  return [...document.agreement, ...document.definitions]
    .flatMap(({ heading, blocks }) => [heading, ...blocks.map(blockText)])
    .join('\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return textOf(block.runs);
    case 'subheading':
      return block.text;
    case 'list':
      return block.items.map(textOf).join('\n');
    case 'beside':
      return block.blocks.map(blockText).join('\n');
    case 'promises':
      return block.sides
        .map(({ heading, items }) => [heading, ...items.map(({ runs, note }) => `${textOf(runs)} ${note}`)].join('\n'))
        .join('\n');
    case 'numbers':
      return block.rows.map((row) => Object.values(row).join(' ')).join('\n');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.join(' | ')).join('\n');
  }
}

function promisesOf(document: SlaDocument) {
  return document.agreement.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'promises' ? block.sides : [])),
  );
}

function numbersOf(document: SlaDocument) {
  return document.agreement.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'numbers' ? block.rows : [])),
  );
}
