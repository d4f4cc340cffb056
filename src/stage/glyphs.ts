// The visual grammar: shape and hue say the kind of work; never hue alone.

export type Glyph = 'circle' | 'triangle' | 'square' | 'diamond' | 'hexagon' | 'cross';

/** Kinds of work of the running shop, in the order in which new kinds get their shape. */
const order: readonly string[] = ['account', 'catalogue', 'order', 'pay', 'stock', 'search'];
const shapes: readonly Glyph[] = ['circle', 'triangle', 'square', 'diamond', 'hexagon', 'cross'];

/** The shape of a kind of work. Kinds that the course does not know get a shape by their place in `kinds`. */
export function glyphOf(kind: string, kinds: readonly string[] = []): Glyph {
  const known = order.indexOf(kind);
  const index = known >= 0 ? known : Math.max(0, kinds.indexOf(kind));
  return shapes[index % shapes.length] ?? 'circle';
}

/** Is this one of the shop's kinds of work, with a shape of its own? */
export const isKindOfWork = (kind: string): boolean => order.includes(kind);

/** The class that carries the hue of a kind; the tokens have one for each shape. */
export const hueOf = (glyph: Glyph): string => `hue-${glyph}`;

/** Path data of a glyph centred on 0 0, about 12 units wide. */
export const outlines: Record<Glyph, string> = {
  circle: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z',
  triangle: 'M0-7 6.8 5.2H-6.8Z',
  square: 'M-5.6-5.6H5.6V5.6H-5.6Z',
  diamond: 'M0-7.4 7.4 0 0 7.4-7.4 0Z',
  hexagon: 'M-3.7-6.4H3.7L7.4 0 3.7 6.4H-3.7L-7.4 0Z',
  cross: 'M-2.2-6.4H2.2V-2.2H6.4V2.2H2.2V6.4H-2.2V2.2H-6.4V-2.2H-2.2Z',
};
