// Where everything of a system drawing stands: a pure function of what is drawn and of the width class.
// The wide drawing reads across, the narrow one (phones) down; neither is the other one shrunk.
import { type Box, type Curve, connect, type Point } from './geometry.ts';

export type Width = 'wide' | 'narrow';

export interface Plan {
  /** How many machines stand behind the entrance. */
  machines: number;
  /** False for a drawing of machines alone, without visitors and entrance. */
  entrance: boolean;
}

export interface MachinePlace {
  box: Box;
  /** Little room: number instead of name, no bar. */
  small: boolean;
  /** Centres of the places for requests: the first `core` ones are being worked on, the others wait. */
  places: Point[];
  /** From the entrance to the machine. */
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
}

interface Grid {
  columns: number;
  rows: number;
}

const GAP = 14;
const GLYPH = 17;

/** Lays a system out. Sizes are in viewBox units: 720 wide, or 340 on narrow screens. */
export function layOut(plan: Plan, width: Width): Layout {
  return width === 'wide' ? layOutWide(plan) : layOutNarrow(plan);
}

function layOutWide({ machines, entrance }: Plan): Layout {
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
    machines: cells(area, grid, machines).map((cell) => placeMachine(cell, gate, 'across')),
  };
}

function layOutNarrow({ machines, entrance }: Plan): Layout {
  const grid = gridFor(machines, [2, 3, 4], 2, 5);
  const top = entrance ? 146 : 8;
  const rowHeight = grid.rows > 3 ? 66 : 92;
  const height = top + grid.rows * rowHeight + (grid.rows - 1) * GAP + 8;
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
    machines: cells(area, grid, machines).map((cell) => placeMachine(cell, gate, 'down')),
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
