// Draws a still drawing from its layout. It knows no systems: a page can draw what was laid out when the site was built.
import type { PlacedBox, PlacedChip, PlacementLayout } from './placement-layout.ts';

export interface PlacementPictureProps extends PlacementLayout {
  /** What the picture shows, as a sentence. */
  finding: string;
}

export function PlacementPicture({ width, height, roads, boxes, finding }: PlacementPictureProps) {
  return (
    <svg
      class="placement"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={finding}
    >
      {roads.map((road) => (
        <path key={road} class="road" d={road} />
      ))}
      {boxes.map((box) => (
        <Machine key={box.id} {...box} />
      ))}
    </svg>
  );
}

function Machine({ x, y, width, height, name, chips }: PlacedBox) {
  return (
    <g>
      <rect class="box" x={x} y={y} width={width} height={height} rx="11" />
      <text class="mono" x={shift(x, 12)} y={shift(y, 19)}>
        {name}
      </text>
      {chips.map((chip) => (
        <Chip key={chip.x} {...chip} />
      ))}
    </g>
  );
}

function Chip({ x, y, width, height, text, glyphs }: PlacedChip) {
  return (
    <g>
      <rect class="service-chip" x={x} y={y} width={width} height={height} rx="8" />
      {text !== null && (
        <text x={shift(x, width / 2)} y={shift(y, height / 2 + 4)} text-anchor="middle">
          {text}
        </text>
      )}
      {glyphs.map((glyph) => (
        <path
          key={glyph.kind}
          class={`mark ${glyph.hue}`}
          d={glyph.outline}
          transform={`translate(${glyph.x} ${glyph.y})`}
        />
      ))}
    </g>
  );
}

/** To a tenth of a pixel, as everything else in a picture. */
const shift = (from: number, by: number) => Math.round((from + by) * 10) / 10;
