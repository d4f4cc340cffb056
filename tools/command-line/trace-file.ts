// The readable trace of a run, written while it runs: a buffer's worth of it is in memory, never the whole.
import { closeSync, openSync, realpathSync, writeSync } from 'node:fs';
import type { TraceEvent } from '../../src/systems/trace.ts';
import { traceLine } from '../../src/systems/trace-text.ts';
import { pathFromCaller } from './input.ts';

/** Characters kept before they are written. */
const BUFFER = 1 << 16;

export interface TraceFile {
  watch(event: TraceEvent): void;
  close(): void;
}

/** @throws when the file cannot be written, also from `watch` and `close` */
export function openTrace(file: string): TraceFile {
  const descriptor = openSync(pathFromCaller(file), 'w');
  let kept = '';
  const write = () => {
    let bytes = Buffer.from(kept);
    kept = '';
    while (bytes.length > 0) bytes = bytes.subarray(writeSync(descriptor, bytes));
  };
  return {
    watch(event) {
      kept += `${traceLine(event)}\n`;
      if (kept.length >= BUFFER) write();
    },
    close() {
      write();
      closeSync(descriptor);
    },
  };
}

/** Do two names lead to the same file? The trace must not be written over the experiment. */
export function isSameFile(one: string, other: string): boolean {
  const real = (file: string) => {
    try {
      return realpathSync(pathFromCaller(file));
    } catch {
      return pathFromCaller(file);
    }
  };
  return one !== '-' && real(one) === real(other);
}
