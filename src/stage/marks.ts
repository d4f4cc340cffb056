// Every request that can be seen at a moment, as marks with a position: the same list is painted on the
// canvas while a lab runs and written as SVG when it stands still, is printed, or is tested.
import type { Scene } from '../systems/simulate.ts';
import { pointOn } from './geometry.ts';
import { type Glyph, glyphOf } from './glyphs.ts';
import { type Layout, roadBetween } from './layout.ts';

export type Form = 'full' | 'waiting' | 'answer' | 'lost';

export interface Mark {
  x: number;
  y: number;
  glyph: Glyph;
  form: Form;
  /** Share of the work done, 0 to 1, for requests in service; else null. */
  done: number | null;
}

export interface Loss {
  machine: number;
  kind: string;
}

/** How far ahead of the entrance a request comes into view, in model seconds. */
export interface Sight {
  approaching: readonly { time: number; kind: string }[];
  lead: number;
  /** Requests lost lately, shown outlined where they were lost. */
  losses: readonly Loss[];
}

/** Marks of a moment, and how many requests found no room in the picture at each machine. */
export function marksOf(scene: Scene, layout: Layout, sight: Sight): { marks: Mark[]; unseen: number[] } {
  const marks: Mark[] = [];
  const taken = layout.machines.map(() => 0);
  const unseen = layout.machines.map(() => 0);
  const settle = (machine: number, kind: string, form: Form, done: number | null) => {
    const room = layout.machines[machine];
    if (!room) return;
    const place = room.places[taken[machine] ?? 0];
    if (!place) {
      unseen[machine] = (unseen[machine] ?? 0) + 1;
      return;
    }
    taken[machine] = (taken[machine] ?? 0) + 1;
    marks.push({ ...place, glyph: glyphOf(kind), form, done });
  };

  for (const { time, kind } of sight.approaching) {
    const part = 1 - (time - scene.time) / sight.lead;
    marks.push({ ...pointOn(layout.approach, clamp(part)), glyph: glyphOf(kind), form: 'full', done: null });
  }
  for (const request of scene.requests) {
    if (request.place === 'in-service') {
      const length = request.until - request.since;
      const done = length > 0 && Number.isFinite(length) ? clamp((scene.time - request.since) / length) : 0;
      settle(request.machine, request.kind, 'full', done);
    }
  }
  for (const request of scene.requests) {
    // It waits for its calls, and keeps its place.
    if (request.place === 'calling' && layout.roads.length > 0)
      settle(request.machine, request.kind, 'waiting', null);
  }
  for (const request of scene.requests) {
    if (request.place === 'waiting') settle(request.machine, request.kind, 'waiting', null);
  }
  for (const request of scene.requests) {
    const road = roadOf(layout, request);
    if (!road) continue;
    const part = clamp((scene.time - request.since) / (request.until - request.since));
    if (request.place === 'to-machine') {
      marks.push({ ...pointOn(road, part), glyph: glyphOf(request.kind), form: 'full', done: null });
    } else if (request.place === 'to-caller') {
      marks.push({ ...pointOn(road, 1 - part), glyph: glyphOf(request.kind), form: 'answer', done: null });
    }
  }
  for (const loss of sight.losses) settle(loss.machine, loss.kind, 'lost', null);
  return { marks, unseen };
}

/** The way of a request that travels: from the entrance, or from the machine that calls. */
function roadOf({ machines, roads, along }: Layout, { machine, from }: Scene['requests'][number]) {
  if (from < 0 || from === machine) return from < 0 ? machines[machine]?.road : undefined;
  const known = roads.find((road) => road.from === from && road.to === machine);
  const [start, end] = [machines[from]?.box, machines[machine]?.box];
  return known?.curve ?? (start && end && roadBetween(start, end, along));
}

const clamp = (part: number) => (part > 0 ? (part < 1 ? part : 1) : 0);
