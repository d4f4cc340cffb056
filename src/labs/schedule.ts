// Who works on what and when: jobs on equal servers of which the first may die. Times in hours.

export interface Bar {
  task: number;
  from: number;
  to: number;
  lost?: boolean;
}

export interface Lane {
  bars: Bar[];
  /** Free from this time on. */
  free: number;
}

export interface Death {
  at: number;
  /** Repaired at this time. */
  until: number;
}

export interface Piece {
  task: number;
  work: number;
  /** Cannot begin before. */
  ready: number;
}

/**
 * Gives each piece, in order, to the server that can begin it first, of several the first. Work on the first
 * server at its death is lost and begun anew by whoever can begin it first.
 * @returns when each piece was done
 */
export function workOff(lanes: readonly Lane[], pieces: readonly Piece[], death: Death | null): number[] {
  const begins = (lane: Lane, { ready }: Piece): number => {
    const from = Math.max(lane.free, ready);
    return death && lane === lanes[0] && from >= death.at && from < death.until ? death.until : from;
  };
  return pieces.map((piece) => {
    for (let rest = piece; ; rest = { ...rest, ready: death?.at ?? 0 }) {
      const [first, ...others] = lanes;
      if (!first) throw new Error('workOff: there are no servers.');
      const lane = others.reduce((best, one) => (begins(one, rest) < begins(best, rest) ? one : best), first);
      const from = begins(lane, rest);
      const to = from + rest.work;
      const dies = death && lane === first && from < death.at && to > death.at;
      lane.bars.push(
        dies ? { task: rest.task, from, to: death.at, lost: true } : { task: rest.task, from, to },
      );
      lane.free = dies ? death.until : to;
      if (!dies) return to;
    }
  });
}
