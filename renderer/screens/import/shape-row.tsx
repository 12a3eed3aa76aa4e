import { quotes, type TableOptions } from '#shared/import/table.ts';
import type { Reading } from '#shared/model/data-set.ts';
import { useText } from '../../text/use-text.ts';
import { Select } from '../../ui/select.tsx';
import { changeMapping, readAnew } from './import-store.ts';
import { type Mapping, quoteOption, withReading } from './mapping.ts';

/** Encodings that tables are found in; the one that was found is added where it is another. */
const encodings = [
  ...['UTF-8', 'UTF-16LE', 'UTF-16BE', 'windows-1252', 'windows-1256'],
  ...['ISO-8859-1', 'ISO-8859-2', 'ISO-8859-5', 'ISO-8859-6', 'ISO-8859-7', 'ISO-8859-8', 'ISO-8859-9', 'ISO-8859-13'],
  ...['ISO-8859-15', 'ISO-8859-16', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1255'],
  ...['windows-1257', 'KOI8-R', 'CP850', 'CP866', 'MacRoman', 'Shift_JIS', 'GB18030', 'Big5', 'EUC-JP', 'EUC-KR'],
];

const delimiters = [
  [',', 'importScreen.shape.comma'],
  [';', 'importScreen.shape.semicolon'],
  ['\t', 'importScreen.shape.tab'],
  ['|', 'importScreen.shape.bar'],
] as const;

const quoteNames = { '"': 'double', "'": 'single', none: 'none' } as const;

/** How the file was taken apart. Everything found can be corrected; then the file is read once more. */
export function ShapeRow({ mapping }: { readonly mapping: Mapping }) {
  const t = useText();
  const { shape } = mapping.profile;
  const again = (set: TableOptions) => {
    const { encoding, delimiter, sheet, headerRow } = shape;
    void readAnew(mapping, {
      ...(encoding !== '' && { encoding }),
      ...(delimiter !== '' && { delimiter }),
      ...quoteOption(shape),
      ...(sheet !== '' && { sheet, headerRow }),
      ...set,
    });
  };
  const known = encodings.some((each) => each.toLowerCase() === shape.encoding.toLowerCase());
  return (
    <>
      {shape.encoding !== '' && (
        <Select
          label={t('importScreen.shape.encoding')}
          searchable
          nothingFound={t('importScreen.shape.noEncoding')}
          value={encodings.find((each) => each.toLowerCase() === shape.encoding.toLowerCase()) ?? shape.encoding}
          options={[...(known ? [] : [shape.encoding]), ...encodings].map((each) => ({ value: each, label: each }))}
          onChange={(encoding) => again({ encoding })}
          testId="import-encoding"
        />
      )}
      {shape.delimiter !== '' && (
        <Select
          label={t('importScreen.shape.delimiter')}
          value={shape.delimiter}
          options={[
            ...delimiters.map(([value, words]) => ({ value: value as string, label: t(words) })),
            ...(delimiters.some(([value]) => value === shape.delimiter)
              ? []
              : [{ value: shape.delimiter, label: shape.delimiter }]),
          ]}
          onChange={(delimiter) => again({ delimiter })}
          testId="import-delimiter"
        />
      )}
      {shape.quote !== '' && (
        <Select
          label={t('importScreen.shape.quote')}
          value={shape.quote}
          options={quotes.map((quote) => ({ value: quote, label: t(`importScreen.shape.quote.${quoteNames[quote]}`) }))}
          onChange={(quote) => again({ quote })}
          testId="import-quote"
        />
      )}
      {shape.sheets.length > 1 && (
        <Select
          label={t('importScreen.shape.sheet')}
          value={shape.sheet}
          options={shape.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
          onChange={(sheet) => void readAnew(mapping, { sheet })}
          testId="import-sheet"
        />
      )}
      <Select
        label={t('importScreen.shape.headerRow')}
        value={String(shape.headerRow)}
        options={headerRows(shape.headerRow).map((row) => ({
          value: String(row),
          label: row === 0 ? t('importScreen.shape.noHeader') : t.formats.number(row),
        }))}
        onChange={(row) => again({ headerRow: Number(row) })}
        testId="import-header-row"
      />
      <Readings mapping={mapping} />
    </>
  );
}

/** Date order and decimal mark of the columns that have dates or numbers; shown only where there are such columns. */
function Readings({ mapping }: { readonly mapping: Mapping }) {
  const t = useText();
  const having = (...types: readonly string[]) =>
    mapping.columns.filter((column) =>
      types.includes(mapping.profile.columns.find(({ key }) => key === column.key)?.type ?? ''),
    );
  const dates = having('date');
  const numbers = having('number', 'money');
  return (
    <>
      {dates.length > 0 && (
        <Select
          label={t('importScreen.shape.dates')}
          value={same(dates.map((column) => column.reading.dateOrder))}
          options={dateOrders.map((order) => ({ value: order, label: t(`importScreen.dateOrder.${order}`) }))}
          onChange={(dateOrder) => changeMapping((now) => withReading(now, 'all', { dateOrder }))}
          testId="import-dates"
        />
      )}
      {numbers.length > 0 && (
        <Select
          label={t('importScreen.shape.numbers')}
          value={same(numbers.map((column) => column.reading.decimal))}
          options={decimals.map(([value, label]) => ({ value, label }))}
          onChange={(decimal) => changeMapping((now) => withReading(now, 'all', { decimal }))}
          testId="import-numbers"
        />
      )}
    </>
  );
}

export const dateOrders = ['ymd', 'dmy', 'mdy'] as const satisfies readonly Reading['dateOrder'][];
export const decimals = [
  ['.', '1,234.56'],
  [',', '1.234,56'],
] as const satisfies readonly (readonly [Reading['decimal'], string])[];

/** The one value that all have; null where they differ. */
function same<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

function headerRows(now: number): number[] {
  return [...new Set([0, 1, 2, 3, 4, 5, now])].sort((a, b) => a - b);
}
