// Where everything of a system drawing stands: a pure function of what is drawn and of the width class.
// The wide drawing reads across, the narrow one (phones) down; neither is the other one shrunk.
import { type Box, type Curve, connect, type Point } from './geometry.ts';

export type Width = 'wide' | 'narrow';

export interface Plan {
  /** How many machines stand behind the entrance. */
  machines: number;
  /** False for a drawing of machines alone, without visitors and entrance. */
  entrance: boolean;
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
  visitors: Point | null;
  entrance: Box | null;
  /** From the visitors to the entrance. */
  approach: Curve | null;
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

/** Lays a system out. Sizes are in viewBox units: 720 wide, or 340 on narrow screens. */
export function layOut(plan: Plan, width: Width): Layout {
  const layout = width === 'wide' ? layOutWide(plan) : layOutNarrow(plan);
  const { tiers } = plan;
  if (!tiers) return layout;
  return { ...layout, roads: roadsBetween(layout, tiers) };
}

function roadsBetween({ machines, along }: Layout, tiers: readonly (readonly number[])[]): Layout['roads'] {
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
  return along === 'across'
    ? connect(
        { x: from.x + from.width, y: from.y + from.height / 2 },
        { x: to.x, y: to.y + to.height / 2 },
        along,
      )
    : connect(
        { x: from.x + from.width / 2, y: from.y + from.height },
        { x: to.x + to.width / 2, y: to.y },
        along,
      );
}

function layOutWide({ machines, entrance, tiers }: Plan): Layout {
  const size = { width: 720, height: 340 };
  const area: Box = entrance
    ? { x: 330, y: 12, width: 380, height: size.height - 24 }
    : { x: 10, y: 12, width: 700, height: size.height - 24 };
  const box: Box | null = entrance ? { x: 138, y: size.height / 2 - 42, width: 104, height: 84 } : null;
  const gate = box && { x: box.x + box.width, y: size.height / 2 };
  const visitors = entrance ? { x: 44, y: size.height / 2 } : null;
  const grid = gridFor(machines, entrance ? [1, 2, 3, 4] : [3, 4, 5], entrance ? 4 : 3, 5);
  return {
    ...size,
    visitors,
    entrance: box,
    approach:
      box &&
      visitors &&
      connect({ x: visitors.x + 28, y: visitors.y }, { x: box.x, y: visitors.y }, 'across'),
    machines: tiers
      ? inTiers(tiers, machines, (tier, count) => {
          const columns = tiers.length;
          const gap = 44;
          const size = (area.width - gap * (columns - 1)) / columns;
          const column = { ...area, x: area.x + tier * (size + gap), width: size };
          return cells(column, { columns: 1, rows: count }, count);
        }).map(({ box: cell, tier }) => placeMachine(cell, tier === 0 ? gate : null, 'across'))
      : cells(area, grid, machines).map((cell) => placeMachine(cell, gate, 'across')),
    roads: [],
    along: 'across',
  };
}

/** The box of each machine by index, given the boxes of each tier; what stands in no tier has none to be seen. */
function inTiers(
  tiers: NonNullable<Plan['tiers']>,
  machines: number,
  boxesOf: (tier: number, count: number) => Box[],
): { box: Box; tier: number }[] {
  const nowhere = { box: { x: -999, y: -999, width: 1, height: 1 }, tier: 1 };
  const placed = Array.from({ length: machines }, () => nowhere);
  for (const [tier, members] of tiers.entries()) {
    const boxes = boxesOf(tier, members.length);
    for (const [place, index] of members.entries()) {
      const box = boxes[place];
      if (box) placed[index] = { box, tier };
    }
  }
  return placed;
}

function layOutNarrow({ machines, entrance, tiers }: Plan): Layout {
  const grid = gridFor(machines, [2, 3, 4], 2, 5);
  const top = entrance ? 146 : 8;
  const rows = tiers?.length ?? grid.rows;
  const rowHeight = rows > 3 ? 66 : 92;
  const gap = tiers ? 34 : GAP;
  const height = top + rows * rowHeight + (rows - 1) * gap + 8;
  const size = { width: 340, height };
  const area: Box = { x: 8, y: top, width: 324, height: height - top - 8 };
  const box: Box | null = entrance ? { x: 118, y: 46, width: 104, height: 60 } : null;
  const gate = box && { x: 170, y: box.y + box.height };
  const visitors = entrance ? { x: 170, y: 16 } : null;
  return {
    ...size,
    visitors,
    entrance: box,
    approach: box && visitors && connect({ x: 170, y: visitors.y + 8 }, { x: 170, y: box.y }, 'down'),
    machines: tiers
      ? inTiers(tiers, machines, (tier, count) =>
          cells(
            { ...area, y: area.y + tier * (rowHeight + gap), height: rowHeight },
            { columns: Math.max(1, count), rows: 1 },
            count,
          ),
        ).map(({ box: cell, tier }) => placeMachine(cell, tier === 0 ? gate : null, 'down'))
      : cells(area, grid, machines).map((cell) => placeMachine(cell, gate, 'down')),
    roads: [],
    along: 'down',
  };
}

/** The first column count whose rows fit; else as many columns as rows demand. */
function gridFor(machines: number, columnChoices: number[], rowsWanted: number, rowsMost: number): Grid {
  const fitting = columnChoices.find((columns) => Math.ceil(machines / columns) <= rowsWanted);
  const columns =
    fitting ?? columnChoices.find((c) => Math.ceil(machines / c) <= rowsMost) ?? columnChoices.at(-1) ?? 1;
  return { columns, rows: Math.max(1, Math.ceil(machines / columns)) };
}

function cells(area: Box, { columns, rows }: Grid, machines: number): Box[] {
  const width = (area.width - GAP * (columns - 1)) / columns;
  const height = Math.min((area.height - GAP * (rows - 1)) / rows, 96);
  const used = rows * height + GAP * (rows - 1);
  const top = area.y + (area.height - used) / 2;
  return Array.from({ length: machines }, (_, index) => {
    const row = Math.floor(index / columns);
    const column = index % columns;
    return { x: area.x + column * (width + GAP), y: top + row * (height + GAP), width, height };
  });
}

function placeMachine(box: Box, gate: Point | null, along: 'across' | 'down'): MachinePlace {
  const small = box.width < 150 || box.height < 60;
  const end =
    along === 'across' ? { x: box.x, y: box.y + box.height / 2 } : { x: box.x + box.width / 2, y: box.y };
  return { box, small, places: placesIn(box, small), road: gate && connect(gate, end, along) };
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
