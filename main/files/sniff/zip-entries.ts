/** What the directory of a zip archive says of its entries; sizes and checksum are as claimed there. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  /** Whether its bytes are locked with a password. */
  readonly locked: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where the entry itself begins. */
  readonly at: number;
};

/** The entries of a zip archive, or null where its directory cannot be found (it is cut off or no archive). */
export function zipEntries(bytes: Buffer): ZipEntry[] | null {
  const end = endOfDirectory(bytes);
  if (end < 0) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      locked: (bytes.readUInt16LE(at + 8) & 1) === 1,
      crc: bytes.readUInt32LE(at + 16),
      ...sizesOf(extra, bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 42)),
    });
    at += 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

const inExtra = 0xffffffff;

/** What does not fit into 32 bits, or was not known when it was written, stands in an extra field of its own (ZIP64). */
function sizesOf(
  extra: Buffer,
  packed: number,
  unpacked: number,
  at: number,
): Pick<ZipEntry, 'packed' | 'unpacked' | 'at'> {
  const sizes = { packed, unpacked, at };
  if (packed !== inExtra && unpacked !== inExtra && at !== inExtra) return sizes;
  for (let from = 0; from + 4 <= extra.length; from += 4 + extra.readUInt16LE(from + 2)) {
    if (extra.readUInt16LE(from) !== 1) continue;
    const field = extra.subarray(from + 4, from + 4 + extra.readUInt16LE(from + 2));
    let next = 0;
    for (const name of ['unpacked', 'packed', 'at'] as const) {
      if (sizes[name] !== inExtra || next + 8 > field.length) continue;
      sizes[name] = Number(field.readBigUInt64LE(next));
      next += 8;
    }
    break;
  }
  return sizes;
}

/** The directory's end record lies within the last 64 KiB: a comment may follow it. */
function endOfDirectory(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at--) {
    if (bytes.readUInt32LE(at) === 0x06054b50) return at;
  }
  return -1;
}
