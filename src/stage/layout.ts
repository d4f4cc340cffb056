// Where everything of a system drawing stands: a pure function of what is drawn and of the width class.
// The wide drawing reads across, the narrow one (phones) down; neither is the other one shrunk.
import { type Box, type Curve, connect, type Point } from './geometry.ts';

export type Width = 'wide' | 'narrow';

export interface Plan {
  /** How many machines stand behind the entrance. */
  machines: number;
  /** Machines by index, tier after tier from the entrance; without it all stand in one. */
  tiers?: readonly (readonly number[])[];
}

export interface MachinePlace {
  box: Box;
  /** Little room: number instead of name, no bar. */
  small: boolean;
  /** Centres of the places for requests: the first `core` ones are being worked on, the others wait. */
  places: Point[];
  /** From the entrance to the machine; null in a tier that the entrance does not send to. */
  road: Curve | null;
}

export interface Layout {
  width: number;
  height: number;
  visitors: Point;
  entrance: Box;
  /** From the visitors to the entrance. */
  approach: Curve;
  machines: MachinePlace[];
  /** Between machines of neighbouring tiers, by index. */
  roads: { from: number; to: number; curve: Curve }[];
  /** The direction in which a request goes on. */
  along: 'across' | 'down';
}

interface Grid {
  columns: number;
  rows: number;
}

const GAP = 14;
const GLYPH = 17;
const MOST_ROWS = 5;

/** Lays a system out. Sizes are in viewBox units: 720 wide, or 340 on narrow screens. */
export function layOut(plan: Plan, width: Width): Layout {
  const { area, gap, gate, grid, ...frame } = width === 'wide' ? wideFrame(plan) : narrowFrame(plan);
  const { machines: count, tiers } = plan;
  const { along } = frame;
  const place = (box: Box, tier: number) => placeMachine(box, tier === 0 ? roadTo(box, gate, along) : null);
  if (!tiers) return { ...frame, machines: cells(area, grid, count).map((box) => place(box, 0)), roads: [] };
  // What stands in no tier has no place to be seen.
  const machines = Array.from({ length: count }, () => place({ x: -999, y: -999, width: 1, height: 1 }, 1));
  for (const [tier, members] of tiers.entries()) {
    const boxes = tierCells(area, { gap, along, tier, tiers: tiers.length, count: members.length });
    for (const [index, machine] of members.entries()) {
      const box = boxes[index];
      if (box) machines[machine] = place(box, tier);
    }
  }
  return { ...frame, machines, roads: roadsBetween(machines, tiers, along) };
}

function roadsBetween(
  machines: readonly MachinePlace[],
  tiers: readonly (readonly number[])[],
  along: 'across' | 'down',
): Layout['roads'] {
  return tiers.slice(1).flatMap((tier, before) =>
    (tiers[before] ?? []).flatMap((from) =>
      tier.flatMap((to) => {
        const [start, end] = [machines[from]?.box, machines[to]?.box];
        return start && end ? [{ from, to, curve: roadBetween(start, end, along) }] : [];
      }),
    ),
  );
}

/** From the far side of one machine to the near side of another. */
export function roadBetween(from: Box, to: Box, along: 'across' | 'down'): Curve {
  const { x, y, width, height } = from;
  const start =
    along === 'across' ? { x: x + width, y: y + height / 2 } : { x: x + width / 2, y: y + height };
  return roadTo(to, start, along);
}

/** Everything but the machines, and the room that they have. */
interface Frame extends Omit<Layout, 'machines' | 'roads'> {
  area: Box;
  /** Between tiers. */
  gap: number;
  /** Where the roads to the machines begin. */
  gate: Point;
  grid: Grid;
}

function wideFrame({ machines }: Plan): Frame {
  return {
    width: 720,
    height: 340,
    visitors: { x: 44, y: 170 },
    entrance: { x: 138, y: 128, width: 104, height: 84 },
    approach: connect({ x: 72, y: 170 }, { x: 138, y: 170 }, 'across'),
    along: 'across',
    area: { x: 330, y: 12, width: 380, height: 316 },
    gap: 44,
    gate: { x: 242, y: 170 },
    grid: gridFor(machines, [1, 2, 3, 4], 4),
  };
}

function narrowFrame({ machines, tiers }: Plan): Frame {
  // An even number of columns has a gap in the middle, where the roads lead down.
  const grid = gridFor(machines, [2, 4], 2);
  const rows = tiers?.length ?? grid.rows;
  const gap = tiers ? 34 : GAP;
  const height = rows * (rows > 3 ? 66 : 92) + (rows - 1) * gap;
  return {
    width: 340,
    height: height + 154,
    visitors: { x: 170, y: 16 },
    entrance: { x: 118, y: 46, width: 104, height: 60 },
    approach: connect({ x: 170, y: 24 }, { x: 170, y: 46 }, 'down'),
    along: 'down',
    area: { x: 8, y: 146, width: 324, height },
    gap,
    gate: { x: 170, y: 106 },
    grid,
  };
}

/** The boxes of one tier: a column of the wide drawing, a row of the narrow one. */
function tierCells(
  area: Box,
  {
    gap,
    along,
    tier,
    tiers,
    count,
  }: Pick<Frame, 'gap' | 'along'> & Record<'tier' | 'tiers' | 'count', number>,
): Box[] {
  const across = along === 'across';
  const size = ((across ? area.width : area.height) - gap * (tiers - 1)) / tiers;
  const offset = tier * (size + gap);
  return across
    ? cells({ ...area, x: area.x + offset, width: size }, { columns: 1, rows: count }, count)
    : cells({ ...area, y: area.y + offset, height: size }, { columns: Math.max(1, count), rows: 1 }, count);
}

/** The first column count whose rows fit; else as many columns as rows demand. */
function gridFor(machines: number, columnChoices: number[], rowsWanted: number): Grid {
  const fitting = columnChoices.find((columns) => Math.ceil(machines / columns) <= rowsWanted);
  const columns =
    fitting ?? columnChoices.find((c) => Math.ceil(machines / c) <= MOST_ROWS) ?? columnChoices.at(-1) ?? 1;
  return { columns, rows: Math.max(1, Math.ceil(machines / columns)) };
}

function cells(area: Box, { columns, rows }: Grid, machines: number): Box[] {
  const width = (area.width - GAP * (columns - 1)) / columns;
  const height = Math.min((area.height - GAP * (rows - 1)) / rows, 96);
  const used = rows * height + GAP * (rows - 1);
  const top = area.y + (area.height - used) / 2;
  return Array.from({ length: machines }, (_, index) => {
    const row = Math.floor(index / columns);
    // A last row that is not full stands in the middle: the road to a machine alone in it leads between those above.
    const column = (index % columns) + Math.max(0, (row + 1) * columns - machines) / 2;
    return { x: area.x + column * (width + GAP), y: top + row * (height + GAP), width, height };
  });
}

/** To the near side of a machine; down between the machines that stand nearer, if there are any. */
function roadTo({ x, y, width, height }: Box, from: Point, along: 'across' | 'down'): Curve {
  if (along === 'across') return connect(from, { x, y: y + height / 2 }, along);
  if (y - from.y < height) return connect(from, { x: x + width / 2, y }, along);
  const to = { x: Math.max(x + GAP, Math.min(from.x, x + width - GAP)), y };
  return { from, leave: { x: from.x, y: y - GAP }, arrive: { x: from.x, y }, to };
}

function placeMachine(box: Box, road: Curve | null): MachinePlace {
  const small = box.width < 150 || box.height < 60;
  return { box, small, places: placesIn(box, small), road };
}

/** Room for requests below the machine's name: as many whole rows as fit. */
function placesIn(box: Box, small: boolean): Point[] {
  const inset = small ? 13 : 20;
  const top = box.y + (small ? 34 : 50);
  const perRow = Math.max(1, Math.floor((box.width - 2 * inset) / GLYPH) + 1);
  const rows = Math.max(1, Math.floor((box.y + box.height - top - 9) / GLYPH) + 1);
  return Array.from({ length: perRow * rows }, (_, index) => ({
    x: box.x + inset + (index % perRow) * GLYPH,
    y: top + Math.floor(index / perRow) * GLYPH,
  }));
}
