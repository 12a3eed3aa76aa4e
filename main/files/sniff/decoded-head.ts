import iconv from 'iconv-lite';

/** A file's first bytes as text; a character that is cut off at their end is left out. */
export function decodedHead(head: Buffer, encoding: string): string {
  return iconv.getDecoder(encoding, { stripBOM: true }).write(head);
}
