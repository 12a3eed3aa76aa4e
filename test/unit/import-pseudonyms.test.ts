import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyedHash } from '#main/files/key-file.ts';
import { buildLeads } from '#shared/import/build-leads.ts';
import { profileTable } from '#shared/import/profile-table.ts';
import { base32, pseudonymOf } from '#shared/import/pseudonym.ts';
import { planWithoutDropped, pseudonymised } from '#shared/import/pseudonymised-table.ts';
import { withRefusedRows } from '#shared/import/refused-rows.ts';
import { suggestMapping } from '#shared/import/suggest-mapping.ts';
import { suggestTreatments } from '#shared/import/suggest-treatments.ts';
import { domainOf, isFreeMail, isUnderDomain } from '#shared/values/email.ts';
import { freeMailDomains } from '#shared/values/free-mail-domains.ts';
import { answerOf } from '../support/engine/score-one.ts';
import { fact } from '../support/engine/tiny-model.ts';
import { tableOf } from '../support/import/files.ts';
import { built, column, context, newField, planOf } from '../support/import/planned.ts';

const key = '0b'.repeat(32);
const hash = keyedHash(key);
const check = '0123456789abcdef';

describe('a pseudonym', () => {
  it('is the first 100 bits of HMAC-SHA-256 under the key', () => {
    // python3: base32 (Crockford's digits) of hmac.new(bytes.fromhex('0b' * 32), b'name\nann smith', 'sha256')
    expect(pseudonymOf('Ann Smith', hash)).toBe('p-3m8056x62v68frqzmmwe');
    expect(pseudonymOf('ann@Mail.Acme.com', hash)).toBe('p-kkdr3dz2e8emx6n5acac@mail.acme.com');
  });

  it('is that of Node’s own HMAC for texts of any length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(9000), (text, more) => {
        const long = text + 'é'.repeat(more);
        const bytes = createHmac('sha256', Buffer.from(key, 'hex')).update(`name\n${long}`).digest();
        const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
        const digits = Array.from(
          { length: 20 },
          (_none, i) => base32[Number.parseInt(bits.slice(i * 5, i * 5 + 5), 2)],
        );
        expect(hash(long)).toBe(digits.join(''));
      }),
      { numRuns: 50 },
    );
  });

  it('V3 is the same for texts that are equal, and another under another key', () => {
    expect(pseudonymOf(' ANN  Smith ', hash)).toBe(pseudonymOf('Ann Smith', hash));
    expect(pseudonymOf('أحمد', hash)).toBe(pseudonymOf('احمد', hash));
    expect(pseudonymOf('Ann Smith <A@x.com>', hash)).toBe(pseudonymOf('a@X.com', hash));
    expect(pseudonymOf('Ann Smith', keyedHash('0c'.repeat(32)))).not.toBe(pseudonymOf('Ann Smith', hash));
  });

  it('C2 V1 keeps an e-mail address one with its domain, its sub-domain and its free mail', () => {
    const free = new Set(freeMailDomains);
    for (const address of ['ann@acme.com', 'b.c+d@mail.acme.co.uk', 'Ann <ann@GMAIL.com>', 'x@مثال.com']) {
      const made = pseudonymOf(address, hash);
      const [before, after] = [domainOf(address), domainOf(made)];
      expect(after).toBe(before);
      expect(isFreeMail(after ?? '', free)).toBe(isFreeMail(before ?? '', free));
      expect(isUnderDomain(after ?? '', 'acme.com')).toBe(isUnderDomain(before ?? '', 'acme.com'));
    }
  });

  it('C2 every condition on domains and free mail answers as before', () => {
    const answer = (mail: string, is: object) => answerOf(fact('mail', is), { cells: { mail } });
    const conditions = [
      { test: 'isFreeMail' },
      { test: 'hasDomain', domain: 'acme.com' },
      { test: 'endsWith', value: '.com' },
    ];
    for (const mail of [
      'ann@acme.com',
      'x@mail.acme.com',
      'y@notacme.com',
      'z@gmail.com',
      'Zoe <z@GMAIL.com>',
      'u@acme.org',
    ]) {
      for (const is of conditions)
        expect([mail, is, answer(pseudonymOf(mail, hash), is)]).toEqual([
          mail,
          is,
          answer(mail.replace(/.*<(.*)>/, '$1'), is),
        ]);
    }
  });

  it('stays as it is when it is replaced once more, so that mended rows join', () => {
    for (const text of ['Ann Smith', 'ann@acme.com']) {
      const made = pseudonymOf(text, hash);
      expect(pseudonymOf(made, keyedHash('0c'.repeat(32)))).toBe(made);
    }
  });
});

const text = [
  'id,name,mail,phone,notes,city',
  '1,Ann Quaxington,ann@acme.com,0100,met Ann Quaxington,Cairo',
  '2,Bob Zebedee,not an address of bob,0101,call Bob,Cairo',
  '2,Cy Zebedee,cy@acme.com,0102,again,Giza',
  ',Dee Quaxington,dee@acme.com,0103,no id,Giza',
  '5,Eve Quaxington,eve@acme.com,0104,x,Giza,too,many Quaxington',
  '6,Select,,,,Cairo',
].join('\n');
const plan = planOf(
  [
    column(0, 'id'),
    column(1, 'name', { kind: 'none' }, { missing: ['Select'] }),
    column(2, 'none', newField('Mail', 'email')),
    column(3, 'none', newField('Phone', 'text')),
    column(5, 'none', newField('City', 'category')),
  ],
  {
    pseudonyms: {
      check,
      columns: [
        { key: 'c1', treatment: 'hash' },
        { key: 'c2', treatment: 'hash' },
        { key: 'c3', treatment: 'drop' },
      ],
    },
  },
);

async function builtWithPseudonyms() {
  const own = planWithoutDropped(plan);
  const table = pseudonymised(await tableOf(text), own, context, hash);
  return built(withRefusedRows(table, buildLeads(table, own, context)));
}

describe('a table whose names are replaced', () => {
  it('holds pseudonyms, keeps markers, ids and cities, and has no telephone column', async () => {
    const { cells, summary } = await builtWithPseudonyms();
    expect(cells('c0')).toEqual(['1', '2', '6']);
    expect(cells('c1')).toEqual([pseudonymOf('ann quaxington', hash), pseudonymOf('bob zebedee', hash), 'Select']);
    expect(cells('c2')[0]).toBe(pseudonymOf('ann@acme.com', hash));
    expect(cells('c5')).toEqual(['Cairo', 'Cairo', 'Cairo']);
    expect(summary.columns.map(({ header }) => header)).toEqual(['id', 'name', 'mail', 'city']);
    expect(summary.counts).toEqual({ read: 6, kept: 3, merged: 1, refused: 2 });
  });

  it('V4 no name is left in what is stored, reported, counted or kept to be mended', async () => {
    const { columns, lines, leftOut, summary } = await builtWithPseudonyms();
    const all = JSON.stringify([columns, lines, leftOut, summary], (_key, value) =>
      value instanceof Uint32Array ? [...value] : value,
    );
    for (const secret of ['Quaxington', 'Zebedee', 'quaxington', 'bob', 'ann@', 'dee@', '0104', '0100', 'met ']) {
      expect(all).not.toContain(secret);
    }
    expect(lines.map(({ row, reason }) => [row, reason])).toEqual([
      [6, 'longRow'],
      [4, 'doubledId'],
      [5, 'noId'],
      [3, 'unreadableEmail'],
    ]);
    expect(summary.unreadable).toEqual([
      { column: 'mail', count: 1, examples: [pseudonymOf('not an address of bob', hash)] },
    ]);
  });

  it('rows to mend hold pseudonyms, and blanks where a column was dropped or the row could not be taken apart', async () => {
    const { leftOut } = await builtWithPseudonyms();
    expect(leftOut).toEqual([
      { row: 6, reason: 'longRow', cells: ['', '', '', '', '', ''] },
      {
        row: 5,
        reason: 'noId',
        cells: ['', pseudonymOf('dee quaxington', hash), pseudonymOf('dee@acme.com', hash), '', '', 'Giza'],
      },
    ]);
  });
});

describe('what is suggested for each column', () => {
  it('names and addresses become pseudonyms; telephones, accounts and free text are dropped; the rest stays', async () => {
    const rows = Array.from({ length: 40 }, (_none, i) =>
      [
        `p${i}@acme.com`,
        `Person ${i}`,
        `+20 100 000 ${1000 + i}`,
        `https://linkedin.com/in/p${i}`,
        `spoke with person ${i} who wants to come back next week`,
        ['Ann', 'Bob'][i % 2],
        `Job ${i % 9}`,
        i,
        `see p${i}@acme.com`,
        i % 3 ? 'No' : 'Yes',
      ].join(','),
    );
    const table = await tableOf(
      ['E-mail,Full name,Phone,LinkedIn,Last words,Lead owner,Job title,Visits,Ref,Do Not Email', ...rows].join('\n'),
    );
    const profile = profileTable(table, 'x.csv');
    const columns = table.columns.map(({ key: own }) => ({
      ...column(0, 'none', newField(own, 'text')),
      key: own,
    }));
    expect(suggestTreatments(profile, columns).map(({ treatment, why }) => [treatment, why])).toEqual([
      ['hash', 'email'],
      ['hash', 'name'],
      ['drop', 'phone'],
      ['drop', 'account'],
      ['drop', 'freeText'],
      ['hash', 'person'],
      ['keep', 'harmless'],
      ['keep', 'harmless'],
      ['drop', 'freeText'],
      ['keep', 'harmless'],
    ]);
  });

  it('an id is replaced when it is an e-mail address, in Arabic too, and kept when it is a number', async () => {
    const table = await tableOf('البريد الإلكتروني,المدينة\na@x.com,القاهرة\nb@x.com,الرياض\nc@x.com,جدة\n');
    const profile = profileTable(table, 'x.csv');
    const { planColumns } = suggestMapping(profile, []);
    const asId = planColumns.map((each, i) => (i === 0 ? { ...each, role: 'id' as const } : each));
    expect(suggestTreatments(profile, asId)[0]).toEqual({ key: 'c0', treatment: 'hash', why: 'email' });
    const numbers = await tableOf('Lead id,City\n1,a\n2,b\n3,c\n');
    const plain = suggestTreatments(profileTable(numbers, 'x.csv'), [column(0, 'id')]);
    expect(plain).toEqual([{ key: 'c0', treatment: 'keep', why: 'harmless' }]);
  });
});
