// Writes a ZIP archive: deflated files with UTF-8 names and one fixed date, so that the same site gives the same
// archive. (APPNOTE.TXT 6.3.10, without ZIP64: at most 65,535 files and 4 GiB.)

import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** 1 January 1980, the first day that the format knows. */
const DATE = 33;
const UTF8 = 0x0800;
const DEFLATE = 8;

/** @param {[string, Buffer][]} files by path with forward slashes */
export function zip(files) {
  const bodies = [];
  const entries = [];
  let offset = 0;
  for (const [path, bytes] of files) {
    const name = Buffer.from(path, 'utf8');
    const packed = deflateRawSync(bytes, { level: 9 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(UTF8, 2);
    common.writeUInt16LE(DEFLATE, 4);
    common.writeUInt16LE(DATE, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    bodies.push(Buffer.from('PK\x03\x04', 'latin1'), common, name, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    entries.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, name);
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, directory, end]);
}

/** Reads the directory at the end, as a program that unpacks does: for tests. @returns {Map<string, Buffer>} */
export function unzip(archive) {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, length] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)];
    const name = archive.subarray(at + 46, at + 46 + length).toString('utf8');
    const body = archive.readUInt32LE(at + 42) + 30 + length;
    files.set(name, inflateRawSync(archive.subarray(body, body + packed)));
    at += 46 + length;
  }
  return files;
}
