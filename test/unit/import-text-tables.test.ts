import { describe, expect, it } from 'vitest';
import { fileWith, headersOf, refusalAt, rowsOf, tableAt, tableOf } from '../support/import/files.ts';

const names = 'Name;City;Note\nZoë Müller;Köln;“naïve” – café\nJosé Núñez;Málaga;€ 5\nÅsa Öberg;Malmö;fine\n';
const arabic = 'الاسم;المدينة;الحالة\nأحمد علي;القاهرة;مهتم\nسارة محمد;الرياض;طلب عرض سعر\nليلى حسن;دبي;غير معروف\n';

describe('a text table in any encoding', () => {
  it.each([
    ['utf8', false, 'UTF-8'],
    ['utf8', true, 'UTF-8'],
    ['utf-16le', true, 'UTF-16LE'],
    ['utf-16be', true, 'UTF-16BE'],
    ['windows-1252', false, 'windows-1252'],
  ])('%s with byte order mark %s reads as %s', async (encoding, bom, found) => {
    const table = await tableAt(fileWith(names, { encoding, bom }));
    expect(table.shape.encoding).toBe(found);
    expect(headersOf(table)).toEqual(['Name', 'City', 'Note']);
    expect(rowsOf(table)[0]).toEqual(['Zoë Müller', 'Köln', '“naïve” – café']);
    expect(rowsOf(table)[2]?.[0]).toBe('Åsa Öberg');
  });

  it.each([
    ['utf8', false, 'UTF-8'],
    ['utf-16le', true, 'UTF-16LE'],
    ['windows-1256', false, 'windows-1256'],
  ])('Arabic in %s reads as %s', async (encoding, bom, found) => {
    const table = await tableAt(fileWith(arabic, { encoding, bom }));
    expect(table.shape.encoding).toBe(found);
    expect(headersOf(table)).toEqual(['الاسم', 'المدينة', 'الحالة']);
    expect(rowsOf(table)[1]).toEqual(['سارة محمد', 'الرياض', 'طلب عرض سعر']);
  });

  it.each([
    [
      'windows-1250',
      'Imię;Miasto;Uwagi\nŁukasz Żółć;Gdańsk;zażółć gęślą jaźń\nŚwiętosława;Łódź;późno\nKrzysztof Wójcik;Kraków;ostatnie zamówienie było świetne\n',
      'windows-1250',
    ],
    [
      'windows-1251',
      'Имя;Город;Заметка\nИван Петров;Москва;интересуется ценой\nАнна Смирнова;Казань;перезвонить завтра\n',
      'windows-1251',
    ],
    ['iso-8859-1', 'Nom;Ville\nFrançois Lefèvre;Besançon\nÉlodie;Orléans, 20 m²\n', 'windows-1252'],
    ['iso-8859-6', 'الاسم;المدينة\nأحمد علي;القاهرة\nسارة محمد;الرياض\n', 'ISO-8859-6'],
  ])('%s, whose names few programs tell apart', async (encoding, text, found) => {
    const table = await tableAt(fileWith(text, { encoding }));
    expect(table.shape.encoding).toBe(found);
    expect([headersOf(table), ...rowsOf(table)].map((row) => row.join(';')).join('\n')).toBe(text.trimEnd());
  });

  it('UTF-16 without a byte order mark is told by where its zeros stand', async () => {
    const text = `Name,City\n${'Ann Example,Leeds\n'.repeat(40)}`;
    const table = await tableAt(fileWith(text, { encoding: 'utf-16le' }));
    expect(table.shape.encoding).toBe('UTF-16LE');
    expect(rowsOf(table)[0]).toEqual(['Ann Example', 'Leeds']);
  });

  it('a letter that is not ASCII far into a long file still decides', async () => {
    const text = `name,city\n${'Ann Example,Leeds\n'.repeat(90_000)}Zoë Müller,Köln\n`;
    const table = await tableAt(fileWith(text, { encoding: 'windows-1252' }));
    expect(table.shape.encoding).toBe('windows-1252');
    expect(rowsOf(table).at(-1)).toEqual(['Zoë Müller', 'Köln']);
  });

  it('a last letter of several bytes is whole, and one that is cut off does not change the rest', async () => {
    const text = arabic.trimEnd();
    expect((await tableAt(fileWith(text))).shape.encoding).toBe('UTF-8');
    const cut = Buffer.from(`${arabic.repeat(20)}أحمد;جدة;مهتم`, 'utf8').subarray(0, -1);
    expect((await tableAt(fileWith(cut))).shape.encoding).toBe('UTF-8');
    const western = await tableAt(fileWith('id,place\n1,café', { encoding: 'windows-1252' }));
    expect(rowsOf(western)).toEqual([['1', 'café']]);
  });

  it('what a person says of the encoding is followed', async () => {
    const path = fileWith('a,b\nñ,1\n', { encoding: 'iso-8859-15' });
    const table = await tableAt(path, { options: { encoding: 'iso-8859-15' } });
    expect(rowsOf(table)).toEqual([['ñ', '1']]);
    expect(await refusalAt(path, { options: { encoding: 'klingon-1' } })).toBe('tableUnknownEncoding');
  });
});

describe('a text table however it is written', () => {
  it.each([',', ';', '\t', '|'])('the delimiter %j is found', async (delimiter) => {
    const rows = [
      ['id', 'name', 'notes'],
      ['1', 'Ann', 'likes, commas; and | bars'],
      ['2', 'Bob', 'plain'],
    ];
    const text = rows.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join('\n');
    const table = await tableOf(text);
    expect(table.shape.delimiter).toBe(delimiter);
    expect(rowsOf(table)[0]?.[2]).toBe('likes, commas; and | bars');
  });

  it('decimal commas do not hide semicolons', async () => {
    const table = await tableOf('id;value;share\n1;2,5;3,5\n2;4,5;1,5\n');
    expect(table.shape.delimiter).toBe(';');
    expect(rowsOf(table)).toEqual([
      ['1', '2,5', '3,5'],
      ['2', '4,5', '1,5'],
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('lines end with %j', async (end) => {
    expect(rowsOf(await tableOf(['a,b', '1,2', '3,4', ''].join(end)))).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('a file with two kinds of line ends keeps none of them in its cells', async () => {
    expect(rowsOf(await tableOf('a,b\n1,2\r\n3,"4"\r\n5,6\n7,8\n9,10\n'))).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
      ['7', '8'],
      ['9', '10'],
    ]);
  });

  it('quotes hold delimiters, doubled quotes and line breaks, and blank lines are no rows', async () => {
    const table = await tableOf('a,b\n"x, y","say ""hi"""\n\n  \n"two\nlines",z\n');
    expect(rowsOf(table)).toEqual([
      ['x, y', 'say "hi"'],
      ['two\nlines', 'z'],
    ]);
    expect([...table.rowNumbers]).toEqual([2, 5]);
  });

  it("Excel's sep= line names the delimiter and is no row", async () => {
    const table = await tableOf('sep=;\nid;name\n1;Ann\n');
    expect(headersOf(table)).toEqual(['id', 'name']);
    expect(rowsOf(table)).toEqual([['1', 'Ann']]);
  });

  it('titles above the header are passed over, and rows are counted as in the file', async () => {
    const table = await tableOf(
      'Lead export,,\nmade on 2026-01-05,,\n,,\nid,name,city\n1,Ann,Leeds\n2,Bob,York\n3,Cy,Hull\n',
    );
    expect(table.shape.headerRow).toBe(4);
    expect(headersOf(table)).toEqual(['id', 'name', 'city']);
    expect([...table.rowNumbers]).toEqual([5, 6, 7]);
  });

  it('a table without names calls its columns by their places', async () => {
    const table = await tableOf('1,ann@example.com,2026-01-01\n2,bob@example.com,2026-01-02\n');
    expect(table.shape.headerRow).toBe(0);
    expect(headersOf(table)).toEqual(['#1', '#2', '#3']);
    expect(table.rows).toBe(2);
  });

  it('cells quoted with apostrophes are found, and their delimiters stay in them', async () => {
    const table = await tableOf("'id','name','note'\n'1','Ann','likes, commas'\n'2','O''Neil','x'\n'3','Cy','y'\n");
    expect(table.shape.quote).toBe("'");
    expect(rowsOf(table).slice(0, 2)).toEqual([
      ['1', 'Ann', 'likes, commas'],
      ['2', "O'Neil", 'x'],
    ]);
    expect((await tableOf("id,name\n1,O'Neil\n2,D'Arcy\n")).shape.quote).toBe('"');
  });

  it('a stray quotation mark that swallows rows does so no more when a person says that nothing is quoted', async () => {
    const text = 'id,size\n1,"24 inches\n2,30\n3,12\n4,"7\n';
    expect((await tableOf(text)).troubles.length).toBeGreaterThan(0);
    const table = await tableOf(text, { options: { quote: 'none' } });
    expect(rowsOf(table)).toEqual([
      ['1', '"24 inches'],
      ['2', '30'],
      ['3', '12'],
      ['4', '"7'],
    ]);
    expect(table.troubles).toEqual([]);
  });

  it('what a person says of delimiter and header row is followed', async () => {
    const table = await tableOf('x;y\na;b\n1;2\n', { options: { headerRow: 2, delimiter: ';' } });
    expect(headersOf(table)).toEqual(['a', 'b']);
    expect(rowsOf(table)).toEqual([['1', '2']]);
  });

  it('doubled and dangerous names are made unique and harmless', async () => {
    const table = await tableOf('__proto__,Email,email,,constructor\n1,2,3,4,5\n');
    expect(headersOf(table)).toEqual(['__proto__', 'Email', 'email (2)', '#4', 'constructor']);
    expect(rowsOf(table)).toEqual([['1', '2', '3', '4', '5']]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('what looks like a formula stays text', async () => {
    const table = await tableOf("name,note\nAnn,=cmd|' /C calc'!A0\nBob,@SUM(1)\n");
    expect(rowsOf(table)[0]?.[1]).toBe("=cmd|' /C calc'!A0");
  });

  it('a cell keeps its own spaces', async () => {
    expect(rowsOf(await tableOf('a,b\n  x ,y\n'))).toEqual([['  x ', 'y']]);
  });

  it('a row with more cells is refused and listed, one with fewer is kept and remarked on', async () => {
    const table = await tableOf('a,b,c\n1,2,3\n4,5\n6,7,8,9\n10,11,12,\n');
    expect(rowsOf(table)).toEqual([
      ['1', '2', '3'],
      ['4', '5', ''],
      ['10', '11', '12'],
    ]);
    expect(table.read).toBe(4);
    expect(table.troubles.map(({ row, kind, refused }) => [row, kind, refused])).toEqual([
      [3, 'shortRow', false],
      [4, 'longRow', true],
    ]);
  });

  it('a quotation mark that never closes is reported with its row', async () => {
    const table = await tableOf('a,b\n1,2\n3,"4\n5,6\n7,8\n');
    expect(table.troubles.map(({ row, kind }) => [row, kind])).toEqual([[3, 'brokenQuotes']]);
  });

  it('a cell with hundreds of line breaks is remarked on', async () => {
    const table = await tableOf(`a,b\n1,"${'line of a long text\n'.repeat(300)}"\n`);
    expect(table.troubles.map(({ kind }) => kind)).toEqual(['manyLineBreaks']);
  });

  it('NULs are taken out of cells, and their rows are remarked on', async () => {
    const padded = `id,name\n${Array.from({ length: 50 }, (_none, i) => `${i},name ${i}${'\0'.repeat(i % 2 ? 0 : 3)}`).join('\n')}\n`;
    const table = await tableOf(padded);
    expect(table.shape.encoding).toBe('UTF-8');
    expect(rowsOf(table)).toEqual(Array.from({ length: 50 }, (_none, i) => [String(i), `name ${i}`]));
    expect(table.troubles).toHaveLength(25);
    expect(table.troubles[0]).toMatchObject({ row: 2, kind: 'nulSigns', refused: false });
    const one = await tableOf('id,name\n1,A\0nn\n2,Bob\n');
    expect([one.shape.encoding, rowsOf(one)]).toEqual([
      'UTF-8',
      [
        ['1', 'Ann'],
        ['2', 'Bob'],
      ],
    ]);
  });

  it('blocks of a megabyte join where rows, quotes and letters are cut', async () => {
    const lines = Array.from({ length: 60_000 }, (_none, i) => `${i},"Zoë ""${i}"", Köln",${'x'.repeat(i % 40)}`);
    const table = await tableOf(`id,name,pad\n${lines.join('\r\n')}\r\n`);
    expect(table.rows).toBe(60_000);
    expect(rowsOf(table)[59_999]).toEqual(['59999', 'Zoë "59999", Köln', 'x'.repeat(59_999 % 40)]);
    expect(table.troubles).toEqual([]);
  });

  it('progress rises to the whole, and a reading can be stopped', async () => {
    const path = fileWith(`a,b\n${'1,2\n'.repeat(900_000)}`);
    const shares: number[] = [];
    const stop = new AbortController();
    const kind = await refusalAt(path, {
      signal: stop.signal,
      progress: ({ share }) => {
        shares.push(share);
        if (share > 0.3) stop.abort();
      },
    });
    expect(kind).toBe('importCancelled');
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.at(-1)).toBeLessThan(1);
  });
});
