// The text of a file or of standard input, as far as a person would write one: not a folder, not empty, not
// endless.
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';

/** Bytes of the largest file that is read: a list of a million moments of arrival. */
export const LARGEST = 16 * 1024 * 1024;

export type TextRead = { ok: true; text: string } | { ok: false; faults: string[] };

/** Where the person stands who called: `npm run` starts its scripts in the project's folder and says so. */
export function pathFromCaller(file: string): string {
  const { INIT_CWD, npm_lifecycle_event: script } = process.env;
  const isOurs = script === 'simulate' || script === 'analyse';
  return isOurs && INIT_CWD !== undefined ? resolve(INIT_CWD, file) : resolve(file);
}

/** Reads a file, or standard input for `-`. */
export async function readText(file: string): Promise<TextRead> {
  const name = file === '-' ? 'standard input' : file;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const source: AsyncIterable<Uint8Array> =
      file === '-' ? process.stdin : createReadStream(pathFromCaller(file));
    for await (const chunk of source) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > LARGEST)
        return {
          ok: false,
          faults: [`${name}: found more than ${LARGEST} bytes, allowed are at most so many`],
        };
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    if (text.trim() === '')
      return { ok: false, faults: [`${name}: found nothing, allowed is an experiment in JSON`] };
    return { ok: true, text };
  } catch (error) {
    return { ok: false, faults: [`${name}: ${reasonOf(error)}`] };
  }
}

const REASONS: { readonly [code: string]: string } = {
  ENOENT: 'found no such file or folder',
  ENOTDIR: 'found no such file or folder',
  EISDIR: 'found a folder, allowed is a file',
  EACCES: 'may not be opened',
  EPERM: 'may not be opened',
  ENOSPC: 'no room is left there',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'found bytes that are no UTF-8 text, allowed is JSON in UTF-8',
};

/** Why a file could not be used, in a few words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
