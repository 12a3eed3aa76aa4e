import type { PictureFile } from '#shared/bridge/picture-contract.ts';

/** The side of a portrait in pixels. */
const side = 256;
/** What a record takes, in characters of Base64. */
const most = 48_000;

/**
 * The middle of a picture as a square JPEG in Base64, small enough for a record; nothing else of the file is kept, neither
 * place nor camera. Null where it cannot be decoded. A picture taken on its side is turned upright first.
 */
export async function pictureOfFile({ bytes, type }: PictureFile): Promise<string | null> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([bytes], { type }));
  } catch {
    return null;
  }
  const { width, height } = bitmap;
  const cut = Math.min(width, height);
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, side, side);
  context.imageSmoothingQuality = 'high';
  // Of an upright picture the upper part: that is where faces are.
  context.drawImage(bitmap, (width - cut) / 2, (height - cut) / 3, cut, cut, 0, 0, side, side);
  bitmap.close();
  for (const quality of [0.86, 0.7, 0.5, 0.3, 0.1]) {
    const jpeg = canvas.toDataURL('image/jpeg', quality).split(',')[1] ?? '';
    if (jpeg.length <= most) return jpeg;
  }
  return null;
}
