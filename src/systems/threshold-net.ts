// Thresholds made ready for seeing one part after another: gates by number, who rests on whom, and the order in
// which the parts are seen.
import type { Threshold } from './thresholds.ts';

/** Thresholds as numbered gates, the whole system first, each before those that it rests on. */
export interface Net {
  need: Int32Array;
  spare: Int32Array;
  /** Gates that rest on a gate, so often as they do. */
  parents: readonly (readonly number[])[];
  /** Gates that rest on a part. */
  above: ReadonlyMap<number, readonly number[]>;
  /** Parts in the order in which they are seen. */
  order: readonly number[];
  /** By step: gates that have parts on both sides of it, lowest number first. */
  open: readonly (readonly number[])[];
}

/** `root` must need something that it has. */
export function netOf(root: Threshold): Net {
  const gates = parentsFirst(root);
  const numbers = new Map(gates.map((gate, number) => [gate, number]));
  const parents: number[][] = gates.map(() => []);
  const above = new Map<number, number[]>();
  for (const [number, { of }] of gates.entries()) {
    for (const input of of) {
      if (typeof input !== 'number') parents[numbers.get(input) ?? 0]?.push(number);
      else if (above.get(input)?.push(number) === undefined) above.set(input, [number]);
    }
  }
  const order = partOrder(gates, above);
  return {
    need: Int32Array.from(gates, ({ need }) => need),
    spare: Int32Array.from(gates, ({ need, of }) => of.length - need),
    parents,
    above,
    order,
    open: openGates(gates, { numbers, order }),
  };
}

/** All thresholds, each after those that rest on it. */
function parentsFirst(root: Threshold): Threshold[] {
  const done = new Set<Threshold>();
  const found: Threshold[] = [];
  const visit = (gate: Threshold) => {
    if (done.has(gate)) return;
    done.add(gate);
    for (const input of gate.of) if (typeof input !== 'number') visit(input);
    found.push(gate);
  };
  visit(root);
  return found.reverse();
}

/** Parts so that few gates are open at a time: next those of the gate that lacks the fewest. */
function partOrder(gates: readonly Threshold[], above: ReadonlyMap<number, readonly number[]>): number[] {
  const order = new Set<number>();
  const partsOf = gates.map(({ of }) => new Set(of.filter((input) => typeof input === 'number')));
  const waiting = new Set(partsOf.flatMap(({ size }, gate) => (size > 0 ? [gate] : [])));
  const lacks = partsOf.map(({ size }) => size);
  while (waiting.size > 0) {
    let best = 0;
    let fewest = Number.POSITIVE_INFINITY;
    for (const gate of waiting) {
      const lacking = lacks[gate] ?? 0;
      if (lacking >= fewest) continue;
      best = gate;
      fewest = lacking;
    }
    waiting.delete(best);
    for (const part of partsOf[best] ?? []) {
      if (order.has(part)) continue;
      order.add(part);
      for (const gate of new Set(above.get(part))) lacks[gate] = (lacks[gate] ?? 0) - 1;
    }
  }
  return [...order];
}

function openGates(
  gates: readonly Threshold[],
  { numbers, order }: { numbers: ReadonlyMap<Threshold, number>; order: readonly number[] },
): number[][] {
  const steps = new Map(order.map((part, step) => [part, step]));
  const first: number[] = [];
  const last: number[] = [];
  for (let number = gates.length - 1; number >= 0; number -= 1) {
    const inputs = gates[number]?.of ?? [];
    const spans = inputs.map((input): [number, number] => {
      if (typeof input === 'number') return [steps.get(input) ?? 0, steps.get(input) ?? 0];
      const gate = numbers.get(input) ?? 0;
      return [first[gate] ?? 0, last[gate] ?? 0];
    });
    first[number] = spans.reduce((least, [from]) => Math.min(least, from), Number.POSITIVE_INFINITY);
    last[number] = spans.reduce((most, [, to]) => Math.max(most, to), -1);
  }
  const open: number[][] = order.map(() => []);
  for (const number of gates.keys()) {
    for (let step = first[number] ?? 0; step < (last[number] ?? 0); step += 1) open[step]?.push(number);
  }
  return open;
}
