// What happens in a run, told as plain data to whoever watches. Requests are numbered in order of arrival.

/** One choice of a balancer, with everything that it rested on. */
export interface Choice {
  time: number;
  request: number;
  service: string;
  policy: string;
  candidates: {
    machine: string;
    /** Requests sent there and not answered, as the balancer believes. */
    load: number;
    weight: number;
    believedUp: boolean;
  }[];
  /** Candidates that were drawn (best of two). */
  compared: number[];
  /** Round robin: whose turn it was. */
  turn: number | null;
  /** How many stood equal and best; 1 when there was no tie. */
  tied: number;
  /** The candidate chosen. */
  chosen: number;
}

/** Why a request ended in an error. */
export type Why =
  /** The balancer believes that no instance is up. */
  | 'no-server'
  /** The queue was full. */
  | 'full'
  /** Nobody waited for the answer any longer. */
  | 'timeout'
  /** It waited longer than its patience. */
  | 'impatient'
  /** A machine answered with an error. */
  | 'error'
  /** A call that it needed failed. */
  | 'call'
  /** The breaker was open. */
  | 'breaker';

/** Something that happens to a request at a machine. */
export interface AtMachine {
  what: 'reach' | 'start' | 'finish' | 'turn-away';
  time: number;
  request: number;
  machine: string;
}

export type TraceEvent =
  | { what: 'arrive'; time: number; request: number; flow: string; kind: string; client: number | null }
  | { what: 'choose'; time: number; request: number; choice: Choice }
  | AtMachine
  | { what: 'answer'; time: number; request: number }
  | { what: 'fail'; time: number; request: number; why: Why }
  | {
      what: 'lose';
      time: number;
      request: number;
      where: 'machine' | 'front' | 'network';
      machine: string | null;
    }
  | { what: 'leave'; time: number; request: number }
  | { what: 'timeout' | 'retry'; time: number; request: number; attempt: number }
  | { what: 'machine-down' | 'machine-up'; time: number; machine: string }
  | { what: 'service-down' | 'service-up'; time: number; service: string }
  | { what: 'front-down' | 'front-up'; time: number; replicas: number }
  | { what: 'notice-down' | 'notice-up'; time: number; machine: string; service: string }
  | { what: 'scale'; time: number; service: string; inUse: number };
