import { open } from 'node:fs/promises';
import type { PictureFile, PictureRefusal } from '#shared/bridge/picture-contract.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { refusalOfReading } from '../sniff/sniff-format.ts';
import { pictureHead } from './picture-head.ts';

/** Larger than any camera's picture that a person would choose. */
const mostBytes = 25_000_000;
/** What a window can decode without holding everything else up: 200 MB of pixels. */
const mostPixels = 50_000_000;

/**
 * A picture's bytes, if it is a PNG, JPEG or WebP by its content and of a size that can be shown. It is decoded by the
 * window, in its sandbox; here nothing but its first bytes is looked at.
 */
export async function readPicture(path: string): Promise<Result<PictureFile, PictureRefusal>> {
  try {
    const file = await open(path, 'r');
    try {
      const stat = await file.stat();
      if (!stat.isFile()) return refused({ kind: 'pictureForeign', path });
      if (stat.size > mostBytes) return refused({ kind: 'pictureTooLarge', path });
      const bytes = Buffer.alloc(stat.size);
      const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
      return checked(path, bytes.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch (error) {
    return refused(refusalOfReading(error, path));
  }
}

function checked(path: string, bytes: Buffer): Result<PictureFile, PictureRefusal> {
  const head = pictureHead(bytes);
  if (head === null) return refused({ kind: 'pictureForeign', path });
  if (head.width * head.height > mostPixels) return refused({ kind: 'pictureTooLarge', path });
  return done({ type: head.type, bytes: new Uint8Array(bytes), path });
}
