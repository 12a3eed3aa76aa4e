import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { pictureHead } from '#main/files/picture/picture-head.ts';
import { readPicture } from '#main/files/picture/read-picture.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');

function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(33);
  latin('\u0089PNG\r\n\u001A\n').copy(bytes);
  bytes.writeUInt32BE(13, 8);
  latin('IHDR').copy(bytes, 12);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

/** A comment, then a progressive frame. */
function jpeg(width: number, height: number): Buffer {
  const frame = Buffer.alloc(19);
  frame.writeUInt16BE(0xffc2, 0);
  frame.writeUInt16BE(17, 2);
  frame[4] = 8;
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([latin('\u00FF\u00D8\u00FF\u00FE\u0000\u0006\u00FF\u00C0ab\u00FF'), frame]);
}

function webp(kind: string, data: readonly number[]): Buffer {
  const bytes = Buffer.alloc(40);
  latin(`RIFF\u0020\u0000\u0000\u0000WEBP${kind}`).copy(bytes);
  Buffer.from(data).copy(bytes, 20);
  return bytes;
}

describe('a picture’s first bytes', () => {
  it.each([
    ['PNG', png(40, 30), 'image/png'],
    ['JPEG, whatever its comment looks like', jpeg(40, 30), 'image/jpeg'],
    ['lossy WebP', webp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, 40, 0, 30, 0]), 'image/webp'],
    // 14 bits of width − 1, then of height − 1: 39 | 29 << 14.
    ['lossless WebP', webp('VP8L', [0x2f, 0x27, 0x40, 0x07, 0x00]), 'image/webp'],
    ['extended WebP', webp('VP8X', [0, 0, 0, 0, 39, 0, 0, 29, 0, 0]), 'image/webp'],
  ])('say that it is a %s of 40 by 30', (_what, bytes, type) => {
    expect(pictureHead(bytes)).toEqual({ type, width: 40, height: 30 });
  });

  it.each([
    ['an SVG', latin('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>')],
    ['a GIF', latin('GIF89a(\u0000\u001E\u0000')],
    ['nothing', Buffer.alloc(0)],
    ['a PNG of no width', png(0, 30)],
    ['a PNG that is cut off', png(40, 30).subarray(0, 20)],
    ['a JPEG without a frame', jpeg(40, 30).subarray(0, 12)],
    [
      'a JPEG whose segment is longer than the file',
      latin('\u00FF\u00D8\u00FF\u00E1\u00FF\u00FF\u0000\u0000\u0000\u0000\u0000\u0000'),
    ],
    ['a WebP of another kind', webp('ICCP', [0, 0, 0, 0, 0, 0, 0, 0])],
  ])('say that %s is none', (_what, bytes) => {
    expect(pictureHead(bytes)).toBeNull();
  });
});

test('a file is a picture by its content, and refused by name when it is none, too large or not there', async () => {
  const folder = temporaryFolder();
  const path = (name: string) => join(folder, name);
  writeFileSync(path('named.svg'), png(40, 30));
  expect(await readPicture(path('named.svg'))).toMatchObject({ ok: true, value: { type: 'image/png' } });
  writeFileSync(path('named.png'), '<svg/>');
  writeFileSync(path('wide.png'), png(20_000, 20_000));
  writeFileSync(path('long.png'), png(40, 30));
  truncateSync(path('long.png'), 30_000_000);
  mkdirSync(path('folder.png'));
  const refusal = async (name: string) => {
    const read = await readPicture(path(name));
    return read.ok ? null : { kind: read.refusal.kind, path: 'path' in read.refusal ? read.refusal.path : null };
  };
  expect(await refusal('named.png')).toEqual({ kind: 'pictureForeign', path: path('named.png') });
  expect(await refusal('wide.png')).toEqual({ kind: 'pictureTooLarge', path: path('wide.png') });
  expect(await refusal('long.png')).toEqual({ kind: 'pictureTooLarge', path: path('long.png') });
  expect(await refusal('folder.png')).toEqual({ kind: 'pictureForeign', path: path('folder.png') });
  expect(await refusal('gone.png')).toEqual({ kind: 'fileMissing', path: path('gone.png') });
});
