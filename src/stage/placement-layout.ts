// Where the boxes, chips and glyphs of a still drawing stand: plain numbers and paths, made when the site is built.
import type { ExperimentInput } from '../systems/experiment.ts';
import { connect, pathOf } from './geometry.ts';
import { glyphOf, hueOf, isKindOfWork, outlines } from './glyphs.ts';

export interface PlacementProps {
  system: ExperimentInput['system'];
  /** Machine ids, tier by tier from left to right; machines of neighbouring tiers are joined by lines. One tier: a row. */
  tiers: readonly (readonly string[])[];
  /** What stands on a machine or in a chip that does none of the shop's kinds of work; else the id. */
  names?: Readonly<Record<string, string>>;
}

/** All lengths in pixels of the drawing. */
export interface PlacementLayout {
  width: number;
  height: number;
  /** Lines between machines of neighbouring tiers, one path for each pair of tiers. */
  roads: readonly string[];
  boxes: readonly PlacedBox[];
}
export interface PlacedBox {
  id: string;
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
  chips: readonly PlacedChip[];
}
export interface PlacedChip {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Written in it; null where glyphs say what it does. */
  text: string | null;
  glyphs: readonly { kind: string; hue: string; outline: string; x: number; y: number }[];
}

const GLYPH = 18;
const CHIP = 30;
const BOX_HEIGHT = CHIP + 44;
/** Width of one character of a label, Han and Latin, at the size of the labels. */
const CHARACTER = { han: 12.5, latin: 7 };

interface Chip {
  does: readonly string[];
  text: string | null;
  width: number;
}

export function layPlacement({ system, tiers, names = {} }: PlacementProps): PlacementLayout {
  const name = (id: string) => names[id] ?? id;
  const chipsOn = (machine: string): Chip[] =>
    system.services.flatMap(({ id, does, on }) =>
      on.filter((place) => place === machine).map(() => chipOf(does, name(id))),
    );
  const boxWidth = Math.max(
    84,
    ...system.machines.map(({ id }) => textWidth(name(id)) + 24),
    ...system.machines.map(({ id }) => rowWidth(chipsOn(id)) + 22),
  );
  const row = tiers.length === 1;
  const gap = row ? 14 : 64;
  const stacked = row ? [...(tiers[0] ?? [])].map((id) => [id]) : tiers;
  const tallest = Math.max(...stacked.map((tier) => tier.length));
  const height = tallest * (BOX_HEIGHT + 12) - 12 + 4;
  const placed = stacked.map((tier, column) => {
    const top = 2 + (height - 4 - (tier.length * (BOX_HEIGHT + 12) - 12)) / 2;
    return tier.map((id, place) => ({
      id,
      x: 2 + column * (boxWidth + gap),
      y: top + place * (BOX_HEIGHT + 12),
    }));
  });
  const middle = BOX_HEIGHT / 2;
  const road = (from: readonly Spot[], to: readonly Spot[]) =>
    from
      .flatMap((a) =>
        to.map((b) =>
          pathOf(connect({ x: a.x + boxWidth, y: a.y + middle }, { x: b.x, y: b.y + middle }, 'across')),
        ),
      )
      .join('');
  return {
    width: tenth(stacked.length * (boxWidth + gap) - gap + 4),
    height,
    roads: row ? [] : placed.slice(1).map((tier, index) => road(placed[index] ?? [], tier)),
    boxes: placed.flat().map(({ id, x, y }) => ({
      ...{ id, name: name(id), x: tenth(x), y: tenth(y), width: tenth(boxWidth), height: BOX_HEIGHT },
      chips: placeChips(chipsOn(id), x, y, boxWidth),
    })),
  };
}

interface Spot {
  x: number;
  y: number;
}

function placeChips(chips: readonly Chip[], x: number, y: number, width: number): PlacedChip[] {
  let left = x + (width - rowWidth(chips)) / 2;
  return chips.map((chip) => {
    const at = left;
    left += chip.width + 8;
    const first = at + chip.width / 2 - ((chip.does.length - 1) * GLYPH) / 2;
    const glyphs = chip.does.map((kind, index) => ({
      ...{ kind, hue: hueOf(glyphOf(kind)), outline: outlines[glyphOf(kind)] },
      ...{ x: tenth(first + index * GLYPH), y: tenth(y + 30 + CHIP / 2) },
    }));
    return {
      ...{ x: tenth(at), y: tenth(y + 30), width: tenth(chip.width), height: CHIP, text: chip.text },
      glyphs: chip.text === null ? glyphs : [],
    };
  });
}

function chipOf(does: readonly string[], name: string): Chip {
  const text = does.every(isKindOfWork) ? null : name;
  return {
    does,
    text,
    width: text === null ? Math.max(36, does.length * GLYPH + 18) : textWidth(text) + 20,
  };
}

/** To a tenth of a pixel. */
const tenth = (value: number) => Math.round(value * 10) / 10;
const rowWidth = (chips: readonly Chip[]) => chips.reduce((sum, { width }) => sum + width + 8, -8);

function textWidth(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/\p{Script=Han}/u.test(character) ? CHARACTER.han : CHARACTER.latin),
    0,
  );
}
