// Hands the browser to the learner's log: storage, clock, ids and the other tabs. Import it lazily.
import { createLog, type Log } from '../progress/log.ts';
import { indexedDbStore } from '../progress/storage-indexeddb.ts';
import { localStore } from '../progress/storage-local.ts';

const NAME = 'many-machines';
/** A browser that never answers must not keep a question from working; measured opens take tens of milliseconds. */
const PATIENCE_MS = 3000;

let opened: Promise<Log> | undefined;

/** The log of this page: opened once, shared by all its islands. Rejects when code of it does not come; ask again then. */
export function openLog(): Promise<Log> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(): Promise<Log> {
  const channel = newChannel();
  const log = await createLog({
    ladder: [() => soon(indexedDbStore(NAME)), () => localStore(() => localStorage, NAME)],
    now: () => Date.now(),
    newId,
    tell: (what) => channel?.postMessage(what),
  });
  channel?.addEventListener('message', ({ data }) => void (data === 'erased' ? log.forget() : log.reload()));
  // A page that comes back from the browser's page cache has missed what other pages added.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void (log.step() === 'memory' ? log.reload() : log.forget());
  });
  return log;
}

function newChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(NAME);
  } catch {
    // Without it this tab sees what others did when it is opened again.
    return null;
  }
}

function soon<T>(promise: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('no answer')), PATIENCE_MS);
  });
  return Promise.race([promise, late]);
}

/** 128 random bits; `randomUUID` exists only on pages that came over https or from this machine. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
