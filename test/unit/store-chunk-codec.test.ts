import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ColumnChunk, packChunk, unpackChunk } from '#main/store/bulk/chunk-codec.ts';
import { cellsOf, textColumn } from '#test/support/staged-leads.ts';

const texts = (cells: readonly string[]): ColumnChunk => ({ codec: 'dict', column: textColumn(cells) });

test('any cells come back from a chunk as they went in', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 400 }), (cells) => {
      const chunk = unpackChunk(packChunk(texts(cells)));
      expect(chunk?.codec === 'dict' ? cellsOf(chunk.column) : null).toEqual(cells);
    }),
    { numRuns: 200 },
  );
});

test('any whole numbers come back from a chunk as they went in', () => {
  fc.assert(
    fc.property(fc.int32Array({ maxLength: 1000 }), (numbers) => {
      const chunk = unpackChunk(packChunk({ codec: 'i32', numbers }));
      expect(chunk?.codec === 'i32' ? chunk.numbers : null).toEqual(numbers);
    }),
    { numRuns: 200 },
  );
});

test.each([1, 256, 257, 65_536])('%i distinct texts come back, however wide their codes must be', (count) => {
  const cells = Array.from({ length: count }, (_, i) => `value ${i}`);
  const chunk = unpackChunk(packChunk(texts(cells)));
  expect(chunk?.codec === 'dict' ? cellsOf(chunk.column) : null).toEqual(cells);
});

test('what repeats is packed, what does not pay is left plain', () => {
  const repeated = packChunk(texts(Array.from({ length: 10_000 }, (_, i) => `source ${i % 7}`)));
  expect(repeated.packing).toBe('zlib');
  expect(repeated.data.length).toBeLessThan(1000);
  expect(packChunk(texts(['one', 'two'])).packing).toBe('plain');
});

test('texts that no row uses are not kept', () => {
  const packed = packChunk({ codec: 'dict', column: { values: ['used', 'secret'], codes: Uint32Array.of(0, 0) } });
  expect(Buffer.from(packed.plain).toString('latin1')).not.toContain('secret');
});

test('half of a surrogate pair is kept as the replacement character', () => {
  const chunk = unpackChunk(packChunk(texts(['a\uD800b', 'ok'])));
  expect(chunk?.codec === 'dict' ? cellsOf(chunk.column) : null).toEqual(['a\uFFFDb', 'ok']);
});

test('a chunk that was tampered with is refused or still whole, and never throws', () => {
  const packed = packChunk(texts(Array.from({ length: 500 }, (_, i) => `value ${i % 90}`)));
  fc.assert(
    fc.property(fc.nat(packed.data.length - 1), fc.nat(255), fc.nat(600), (at, byte, rows) => {
      const data = Uint8Array.from(packed.data);
      data[at] = byte;
      const chunk = unpackChunk({ ...packed, data, rows });
      if (chunk !== null && chunk.codec === 'dict') {
        expect(chunk.column.codes).toHaveLength(rows);
        expect(chunk.column.codes.every((code) => code < chunk.column.values.length)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
