// The picture that goes with a link to a lesson: its own little system, large, on the course's paper. Without words:
// the machine that builds the site may have no Chinese face, and one picture serves every language.
import { glyphOf, outlines } from '../stage/glyphs.ts';
import tokens from '../styles/tokens.css?raw';
import { markOf } from './mark.ts';

export const WIDTH = 1200;
export const HEIGHT = 630;
const MARGIN = 110;
/** A mark of one machine would fill the picture; beyond this scale it only gets coarse. */
const LARGEST = 6.5;
/** What stands for a lesson without a mark, and for the course. */
const COURSE = ['account', 'catalogue', 'order'];

/** The light value of a colour token. @throws when there is none, since a picture without ink would go unnoticed */
function ink(name: string): string {
  const value = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{3,8}),`).exec(tokens)?.[1];
  if (value === undefined) throw new Error(`src/styles/tokens.css has no colour --${name}.`);
  return value;
}

/** An SVG of 1200 × 630. `machines` as in a mark: services by spaces, kinds of one service joined by `+`. */
export function socialPicture(machines: readonly string[] = COURSE): string {
  const { width, height, boxes, chips, glyphs } = markOf(machines, true);
  const scale = Math.min((WIDTH - 2 * MARGIN) / width, (HEIGHT - 2 * MARGIN) / height, LARGEST);
  const kinds = machines.flatMap((machine) => machine.split(/[ +]/));
  const hues = new Map(kinds.map((kind) => [glyphOf(kind), ink(`k-${kind}`)]));
  const rect = ({ x, y, width: w, height: h }: (typeof boxes)[number], look: string) =>
    `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="5" ${look}/>`;
  const box = `fill="${ink('panel')}" stroke="${ink('edge')}" stroke-width="0.8"`;
  const chip = `fill="${ink('wash')}" stroke="${ink('line-2')}" stroke-width="0.8"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${ink('paper')}"/>`,
    `<g transform="translate(${(WIDTH - width * scale) / 2} ${(HEIGHT - height * scale) / 2}) scale(${scale})">`,
    ...boxes.map((one) => rect(one, box)),
    ...chips.map((one) => rect(one, chip)),
    ...glyphs.map(
      ({ glyph, x, y }) =>
        `<path d="${outlines[glyph]}" transform="translate(${x} ${y})" fill="${hues.get(glyph) ?? ink('ink')}"/>`,
    ),
    '</g>',
    '</svg>',
  ].join('');
}
