// What a service worker finds around it, as far as ours uses it. TypeScript's own library of it cannot stand beside
// that of pages in one project.

export interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
export interface FetchEvent extends Lasting {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
export interface AskEvent extends Lasting {
  data: unknown;
  ports: readonly MessagePort[];
  /** The page that asks. */
  source: { url: string } | null;
}

export interface WorkerScope {
  registration: { scope: string; update(): Promise<unknown> };
  clients: {
    claim(): Promise<void>;
    matchAll(which: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly { url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', hear: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', hear: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', hear: (event: AskEvent) => void): void;
}
