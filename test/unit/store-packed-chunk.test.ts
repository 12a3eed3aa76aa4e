import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areBelow, decodeNumbers, encodeNumbers } from '#main/store/bulk/number-codec.ts';
import { type BulkColumn, chunksPackedBeside, type PackedChunk, packedChunks } from '#main/store/bulk/packed-chunk.ts';
import { readCodes, readNumbers, readTexts } from '#main/store/bulk/read-column.ts';
import { readStarts } from '#main/store/bulk/read-starts.ts';
import { Damage } from '#main/store/file-refusal.ts';
import { startsOfTypes } from '#shared/engine/columns/activity-types.ts';
import { cellsOf, textColumn } from '#test/support/staged-leads.ts';

const packed = (column: BulkColumn) => [...packedChunks('leads', 'c0', column)];

function cells(chunks: readonly PackedChunk[], rows: number): string[] {
  const own = chunks.filter(({ key }) => key === 'c0');
  const texts = chunks.filter(({ key }) => key === 'c0.texts');
  return cellsOf(readTexts('d', own, texts, rows));
}

const read = (given: readonly string[]) => cells(packed(textColumn(given)), given.length);

test('any cells come back as they went in', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 400 }), (given) => {
      expect(read(given)).toEqual(given);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['whatever they are', fc.int32Array({ maxLength: 1000 })],
  ['in order', fc.int32Array({ maxLength: 1000 }).map((numbers) => numbers.sort())],
  ['few and small', fc.int32Array({ min: -2, max: 13, maxLength: 300 })],
  ['all the same', fc.int32Array({ maxLength: 1 }).map((one) => new Int32Array(90).fill(one[0] ?? -1))],
])('any whole numbers come back as they went in: %s', (_how, numbers) => {
  fc.assert(
    fc.property(numbers, (given) => {
      expect(readNumbers('d', packed(given), new Int32Array(given.length))).toEqual(given);
    }),
    { numRuns: 300 },
  );
});

test.each([1, 2, 3, 4, 5, 16, 17, 256, 257, 65_536, 65_537, 140_000])(
  '%i distinct texts come back, however many bits their places take',
  (count) => {
    const given = Array.from({ length: count }, (_, i) => `value ${i}`);
    expect(read(given)).toEqual(given);
  },
);

test('places are read as narrow as there are few values, and one beyond them is damage at every width', () => {
  for (const [distinct, width] of [
    [3, 1],
    [200, 1],
    [256, 1],
    [300, 2],
    [65_536, 2],
    [65_537, 4],
  ] as const) {
    const given = Int32Array.from({ length: 70_000 }, (_, i) => (i * 7919) % distinct);
    const codes = readCodes('d', packed(given), given.length, distinct);
    expect([codes.BYTES_PER_ELEMENT, Array.from(codes)]).toEqual([width, Array.from(given)]);
    expect(() => readCodes('d', packed(given), given.length, Math.max(...given))).toThrow(Damage);
    expect(() => readCodes('d', packed(given), given.length + 1, distinct)).toThrow(Damage);
    expect(() => readCodes('d', packed(given), given.length - 1, distinct)).toThrow(Damage);
  }
  expect(() => readCodes('d', packed(Int32Array.of(0, -1)), 2, 5)).toThrow(Damage);
  expect(() => readCodes('d', packed(Int32Array.of(0, 0)), 2, 0)).toThrow(Damage);
});

test('what is the same throughout, or goes up by small steps, takes next to nothing', () => {
  const sizes = (numbers: Int32Array) => packed(numbers).map(({ data }) => data.length);
  expect(sizes(new Int32Array(70_000).fill(-1))).toEqual([8, 8]);
  expect(sizes(Int32Array.from({ length: 70_000 }, (_, i) => i))).toEqual([8 + 8192, 8 + 558]);
  expect(sizes(Int32Array.from({ length: 8000 }, (_, i) => 20_000 + ((i * 7919) % 200)))).toEqual([8 + 8000]);
});

test('texts are packed where that pays, and left plain where it does not', () => {
  const [texts] = packed(textColumn(Array.from({ length: 10_000 }, (_, i) => `someone.${i}@example.com`)));
  expect(texts).toMatchObject({ codec: 'texts', packing: 'zlib', rows: 10_000 });
  expect(packed(textColumn(['one', 'two']))[0]).toMatchObject({ codec: 'texts', packing: 'plain' });
});

test('packed beside the thread, the chunks are the same and in the same order', async () => {
  const column = textColumn(Array.from({ length: 140_000 }, (_, i) => `a text that is packed ${i}`));
  const beside: PackedChunk[] = [];
  for await (const chunk of chunksPackedBeside('leads', 'c0', column)) beside.push(chunk);
  expect(beside).toEqual(packed(column));
});

test('texts that no row uses are not kept', () => {
  const [texts] = packed({ values: ['used', 'secret'], codes: Uint32Array.of(0, 0) });
  expect(Buffer.from(texts?.data ?? []).toString('latin1')).not.toContain('secret');
});

test('half of a surrogate pair is kept as the replacement character', () => {
  expect(read(['a\uD800b', 'ok', 'a\uFFFDb'])).toEqual(['a\uFFFDb', 'ok', 'a\uFFFDb']);
});

test('chunks that were tampered with are damage or still whole, and nothing else', () => {
  const chunks = packed(textColumn(Array.from({ length: 500 }, (_, i) => `value ${i % 90}`)));
  fc.assert(
    fc.property(fc.nat(chunks.length - 1), fc.nat(400), fc.nat(255), fc.nat(600), (which, at, byte, rows) => {
      const changed = chunks.map((chunk, i) => {
        if (i !== which) return chunk;
        const data = Uint8Array.from(chunk.data);
        data[at % data.length] = byte;
        return { ...chunk, data, rows: i === 0 ? chunk.rows : rows };
      });
      try {
        expect(cells(changed, 500).every((text) => typeof text === 'string')).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(Damage);
      }
    }),
    { numRuns: 1000 },
  );
});

test('numbers are refused where the bytes are too few, too many or of no known width', () => {
  const { codec, plain } = encodeNumbers(Int32Array.of(1, 900, 3));
  const into = () => new Int32Array(3);
  expect(decodeNumbers(codec, plain, 3, into(), 0)).toBe(true);
  expect(decodeNumbers(codec, plain.subarray(1), 3, into(), 0)).toBe(false);
  expect(decodeNumbers(codec, plain, 2, into(), 0)).toBe(false);
  expect(decodeNumbers(codec, plain, 3, into(), 1)).toBe(false);
  const wide = Uint8Array.from(plain);
  wide[0] = 3;
  expect(decodeNumbers(codec, wide, 3, into(), 0)).toBe(false);
});

test('whether numbers are below a limit is said as by looking at each, however their chunk is written', () => {
  const numbers = fc.oneof(
    fc.int32Array({ min: -3, max: 70_000, maxLength: 60 }),
    fc.int32Array({ min: 0, max: 300, maxLength: 60 }).map((given) => given.sort()),
    fc.int32Array({ minLength: 1, maxLength: 20 }),
  );
  fc.assert(
    fc.property(numbers, fc.integer({ min: -1, max: 2 }), fc.boolean(), (given, beyond, isGreatest) => {
      const { codec, plain } = encodeNumbers(given);
      const into = new Uint32Array(given.length);
      expect(decodeNumbers(codec, plain, given.length, into, 0)).toBe(true);
      const below = isGreatest ? Math.max(0, ...given) + beyond : 256;
      expect(areBelow(codec, plain, into, below)).toBe(into.every((number) => number < below));
    }),
    { numRuns: 1000 },
  );
});

test('where cells in ascending order begin to be each number is read as by looking at each', () => {
  const sizes = fc.array(fc.nat(40_000), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(sizes, (counts) => {
      const given = Int32Array.from(counts.flatMap((count, code) => Array<number>(count).fill(code)));
      const starts = readStarts('d', packed(given), given.length, counts.length);
      const codes = Uint32Array.from(given);
      expect(starts).toEqual(startsOfTypes({ type: { values: counts.map(String), codes } }));
      expect([...(starts ?? [])]).toEqual([0, ...counts].map((_, i) => counts.slice(0, i).reduce((a, b) => a + b, 0)));
    }),
    { numRuns: 40 },
  );
});

test('cells in another order have no such beginnings; one that is too great, or a cell too many, is damage', () => {
  expect(readStarts('d', packed(Int32Array.of(0, 1, 0)), 3, 2)).toBeNull();
  expect(() => readStarts('d', packed(Int32Array.of(0, 1, 2)), 3, 2)).toThrow(Damage);
  expect(() => readStarts('d', packed(Int32Array.of(7, 7, 7)), 3, 7)).toThrow(Damage);
  expect(() => readStarts('d', packed(Int32Array.of(-1, -1)), 2, 7)).toThrow(Damage);
  expect(() => readStarts('d', packed(Int32Array.of(0, 1, 1)), 2, 2)).toThrow(Damage);
  expect(() => readStarts('d', packed(Int32Array.of(0, 1, 1)), 4, 2)).toThrow(Damage);
});
