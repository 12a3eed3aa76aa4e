import { crc32, deflateRawSync } from 'node:zlib';

type Spoiled = {
  /** What the directory says of an entry's unpacked size, where that is not the truth. */
  readonly claimed?: Readonly<Record<string, number>>;
  readonly flags?: number;
  /** Sizes stand in fields of 64 bits, as some programs write them always. */
  readonly zip64?: boolean;
};

/** A zip archive of these parts, written byte by byte, so that it can also be what no program writes. */
export function zipOf(
  parts: Readonly<Record<string, string | Buffer>>,
  { claimed = {}, flags = 0, zip64 = false }: Spoiled = {},
): Buffer {
  const locals: Buffer[] = [];
  const listed: Buffer[] = [];
  const done = new Map<Buffer, { readonly packed: Buffer; readonly crc: number }>();
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const plain = typeof content === 'string' ? Buffer.from(content) : content;
    const known = done.get(plain) ?? { packed: deflateRawSync(plain), crc: crc32(plain) };
    done.set(plain, known);
    const { packed } = known;
    const sizes = { packed: packed.length, unpacked: claimed[name] ?? plain.length };
    const head = headOf(Buffer.from(name), known.crc, sizes, flags, zip64);
    locals.push(head.local, packed);
    listed.push(head.listed(at));
    at += head.local.length + packed.length;
  }
  const directory = Buffer.concat(listed);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(listed.length, 8);
  end.writeUInt16LE(listed.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

function headOf(name: Buffer, crc: number, sizes: { packed: number; unpacked: number }, flags: number, zip64: boolean) {
  const { packed, unpacked } = zip64 ? { packed: 0xffffffff, unpacked: 0xffffffff } : sizes;
  const extra = zip64 ? Buffer.alloc(20) : Buffer.alloc(0);
  if (zip64) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(16, 2);
    extra.writeBigUInt64LE(BigInt(sizes.unpacked), 4);
    extra.writeBigUInt64LE(BigInt(sizes.packed), 12);
  }
  const common = Buffer.alloc(26);
  common.writeUInt16LE(zip64 ? 45 : 20, 0);
  common.writeUInt16LE(flags, 2);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc, 10);
  common.writeUInt32LE(packed, 14);
  common.writeUInt32LE(unpacked, 18);
  common.writeUInt16LE(name.length, 22);
  common.writeUInt16LE(extra.length, 24);
  const local = Buffer.concat([signature(0x04034b50), common, name, extra]);
  return {
    local,
    listed(at: number): Buffer {
      const rest = Buffer.alloc(14);
      rest.writeUInt32LE(at, 10);
      return Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), common, rest, name, extra]);
    },
  };
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
