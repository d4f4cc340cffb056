// A package of text files as a zip archive, stored without compression: what QTI wants around its items.
import { crc32 } from 'node:zlib';

/** The first day that the form knows: the same content gives the same bytes. */
const DATE = 0x21;

/** Packs files by path. Paths are ASCII. */
export function zipOf(files: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of files) {
    const [name, data] = [Buffer.from(path), Buffer.from(text)];
    const common = header(name, data);
    const local = Buffer.concat([u32(0x04034b50), common, name, data]);
    directory.push(
      Buffer.concat([u32(0x02014b50), u16(20), common, u16(0), u16(0), u16(0), u32(0), u32(offset), name]),
    );
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const count = u16(files.size);
  const end = [u32(0x06054b50), u16(0), u16(0), count, count, u32(central.length), u32(offset), u16(0)];
  return new Uint8Array(Buffer.concat([...parts, central, ...end]));
}

/** What both entries of a file say: version, flags (UTF-8), stored, time, date, sum, sizes, lengths. */
function header(name: Buffer, data: Buffer): Buffer {
  const size = u32(data.length);
  return Buffer.concat([
    ...[u16(20), u16(0x0800), u16(0), u16(0), u16(DATE), u32(crc32(data)), size, size],
    ...[u16(name.length), u16(0)],
  ]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
