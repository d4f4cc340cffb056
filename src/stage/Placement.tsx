// The still drawing of a system value: machines as boxes, services as chips, kinds of work as glyphs.
// Drawn at build time for prose; the same grammar as the live drawing.
import type { ExperimentInput } from '../systems/experiment.ts';
import { connect, pathOf, tenth } from './geometry.ts';
import { glyphOf, hueOf, isKindOfWork, outlines } from './glyphs.ts';

export interface PlacementProps {
  system: ExperimentInput['system'];
  /** Machine ids, tier by tier from left to right; machines of neighbouring tiers are joined by lines. One tier: a row. */
  tiers: readonly (readonly string[])[];
  /** What stands on a machine or in a chip that does none of the shop's kinds of work; else the id. */
  names?: Readonly<Record<string, string>>;
  /** What the picture shows, as a sentence. */
  finding: string;
}

const GLYPH = 18;
const CHIP = 30;
const BOX_HEIGHT = CHIP + 44;
/** Width of one character of a label, Han and Latin, at the size of the labels. */
const CHARACTER = { han: 12.5, latin: 7 };

interface Chip {
  id: string;
  does: readonly string[];
  text: string | null;
  width: number;
}
interface Placed {
  id: string;
  x: number;
  y: number;
  chips: Chip[];
}

export function Placement({ system, tiers, names = {}, finding }: PlacementProps) {
  const name = (id: string) => names[id] ?? id;
  const chipsOn = (machine: string): Chip[] =>
    system.services.flatMap(({ id, does, on }) =>
      on.filter((place) => place === machine).map(() => chipOf(id, does, name(id))),
    );
  const contents = system.machines.map(({ id }) => rowWidth(chipsOn(id)));
  const boxWidth = Math.max(
    84,
    ...system.machines.map(({ id }) => textWidth(name(id)) + 24),
    ...contents.map((w) => w + 22),
  );
  const row = tiers.length === 1;
  const gap = row ? 14 : 64;
  const stacked = row ? [...(tiers[0] ?? [])].map((id) => [id]) : tiers;
  const tallest = Math.max(...stacked.map((tier) => tier.length));
  const width = stacked.length * (boxWidth + gap) - gap + 4;
  const height = tallest * (BOX_HEIGHT + 12) - 12 + 4;
  const placed: Placed[][] = stacked.map((tier, column) => {
    const top = 2 + (height - 4 - (tier.length * (BOX_HEIGHT + 12) - 12)) / 2;
    return tier.map((id, place) => ({
      id,
      x: 2 + column * (boxWidth + gap),
      y: top + place * (BOX_HEIGHT + 12),
      chips: chipsOn(id),
    }));
  });
  return (
    <svg
      class="placement"
      viewBox={`0 0 ${tenth(width)} ${height}`}
      width={tenth(width)}
      height={height}
      role="img"
      aria-label={finding}
    >
      {!row &&
        placed
          .slice(1)
          .map((tier, index) => (
            <Lines key={index} from={placed[index] ?? []} to={tier} boxWidth={boxWidth} />
          ))}
      {placed.flat().map((machine) => (
        <Machine key={machine.id} {...machine} name={name(machine.id)} width={boxWidth} />
      ))}
    </svg>
  );
}

function Lines({ from, to, boxWidth }: { from: readonly Placed[]; to: readonly Placed[]; boxWidth: number }) {
  const middle = BOX_HEIGHT / 2;
  const paths = from.flatMap((a) =>
    to.map((b) =>
      pathOf(connect({ x: a.x + boxWidth, y: a.y + middle }, { x: b.x, y: b.y + middle }, 'across')),
    ),
  );
  return <path class="road" d={paths.join('')} />;
}

function Machine({ x, y, chips, name, width }: Placed & { name: string; width: number }) {
  let left = x + (width - rowWidth(chips)) / 2;
  return (
    <g>
      <rect class="box" x={tenth(x)} y={tenth(y)} width={tenth(width)} height={BOX_HEIGHT} rx="11" />
      <text class="mono" x={tenth(x + 12)} y={tenth(y + 19)}>
        {name}
      </text>
      {chips.map((chip, index) => {
        const at = left;
        left += chip.width + 8;
        return <ChipShape key={index} chip={chip} x={at} y={y + 30} />;
      })}
    </g>
  );
}

function ChipShape({ chip, x, y }: { chip: Chip; x: number; y: number }) {
  const middle = x + chip.width / 2;
  const first = middle - ((chip.does.length - 1) * GLYPH) / 2;
  return (
    <g>
      <rect class="service-chip" x={tenth(x)} y={tenth(y)} width={tenth(chip.width)} height={CHIP} rx="8" />
      {chip.text !== null ? (
        <text x={tenth(middle)} y={tenth(y + CHIP / 2 + 4)} text-anchor="middle">
          {chip.text}
        </text>
      ) : (
        chip.does.map((kind, index) => (
          <path
            key={kind}
            class={`mark ${hueOf(glyphOf(kind))}`}
            d={outlines[glyphOf(kind)]}
            transform={`translate(${tenth(first + index * GLYPH)} ${tenth(y + CHIP / 2)})`}
          />
        ))
      )}
    </g>
  );
}

function chipOf(id: string, does: readonly string[], name: string): Chip {
  const text = does.every(isKindOfWork) ? null : name;
  return {
    id,
    does,
    text,
    width: text === null ? Math.max(36, does.length * GLYPH + 18) : textWidth(text) + 20,
  };
}

const rowWidth = (chips: readonly Chip[]) => chips.reduce((sum, { width }) => sum + width + 8, -8);

function textWidth(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/\p{Script=Han}/u.test(character) ? CHARACTER.han : CHARACTER.latin),
    0,
  );
}
