// The still drawing of a system value: machines as boxes, services as chips, kinds of work as glyphs.
// Drawn at build time for prose; the same grammar as the live drawing.
import { PlacementPicture } from './PlacementPicture.tsx';
import { layPlacement, type PlacementProps as Placed } from './placement-layout.ts';

export interface PlacementProps extends Placed {
  /** What the picture shows, as a sentence. */
  finding: string;
}

export function Placement({ finding, ...placed }: PlacementProps) {
  return <PlacementPicture {...layPlacement(placed)} finding={finding} />;
}
