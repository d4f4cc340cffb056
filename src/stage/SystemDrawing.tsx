// The live drawing: visitors, entrance, machines with the requests in them. It only draws what it is
// given; moving marks are left out while a canvas above it paints them.
import { pathOf, tenth } from './geometry.ts';
import { hueOf, outlines } from './glyphs.ts';
import type { Layout, MachinePlace } from './layout.ts';
import type { Mark } from './marks.ts';

export interface MachineView {
  name: string;
  /** The name where there is little room: usually its number. */
  shortName: string;
  up: boolean;
  /** The entrance still sends requests here. */
  believedUp: boolean;
  /** Share of capacity in use lately, 0 to 1. */
  busy: number;
  /** What stands at the end of the name's line, ready to print: "82 %", "down". */
  note: string;
  /** What does not fit in the box, ready to print: "+12"; empty when all is seen. */
  overflow: string;
  /** Share of the traffic lately, 0 to 1: thickens the line. */
  traffic: number;
}

export interface EntranceView {
  title: string;
  note: string;
  up: boolean;
}

export interface SystemDrawingProps {
  layout: Layout;
  /** What the picture shows now, as a sentence: its accessible name. */
  finding: string;
  visitors: { title: string; note: string };
  entrance: EntranceView;
  machines: readonly MachineView[];
  /** Null while a canvas paints them. */
  marks: readonly Mark[] | null;
  selected: number | null;
  className?: string;
}

export function SystemDrawing(props: SystemDrawingProps) {
  const { layout, finding, visitors, entrance, machines, marks, selected, className } = props;
  return (
    <svg
      class={`stage-svg ${className ?? ''}`}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="img"
      aria-label={finding}
    >
      <path class="road" d={pathOf(layout.approach)} />
      {layout.roads.map(({ from, to, curve }) => (
        <path key={`${from}-${to}`} class="road" d={pathOf(curve)} />
      ))}
      {machines.map((machine, index) => (
        <Road key={machine.name} place={layout.machines[index]} machine={machine} />
      ))}
      <Visitors layout={layout} {...visitors} />
      <Entrance box={layout.entrance} {...entrance} />
      {machines.map((machine, index) => (
        <Machine
          key={machine.name}
          place={layout.machines[index]}
          machine={machine}
          selected={index === selected}
        />
      ))}
      {marks?.map((mark, index) => (
        <MarkShape key={index} mark={mark} />
      ))}
    </svg>
  );
}

function Road({ place, machine }: { place: MachinePlace | undefined; machine: MachineView }) {
  if (!place?.road) return null;
  const width = 1.5 + 3 * Math.min(1, machine.traffic);
  return (
    <path
      class={machine.believedUp ? 'road' : 'road cut'}
      d={pathOf(place.road)}
      stroke-width={tenth(width)}
    />
  );
}

function Visitors({ layout, title, note }: { layout: Layout; title: string; note: string }) {
  const at = layout.visitors;
  const across = layout.width > 500;
  return across ? (
    <g class="visitors" text-anchor="middle">
      <text class="strong" x={at.x} y={at.y - 22}>
        {title}
      </text>
      <text x={at.x} y={at.y + 30}>
        {note}
      </text>
    </g>
  ) : (
    <g class="visitors">
      <text class="strong" x={at.x - 22} y={at.y + 6} text-anchor="end">
        {title}
      </text>
      <text x={at.x + 22} y={at.y + 6}>
        {note}
      </text>
    </g>
  );
}

function Entrance({
  box,
  title,
  note,
  up,
}: EntranceView & { box: { x: number; y: number; width: number; height: number } }) {
  const middle = box.x + box.width / 2;
  return (
    <g class={up ? 'entrance' : 'entrance down'}>
      <rect x={tenth(box.x)} y={tenth(box.y)} width={tenth(box.width)} height={tenth(box.height)} rx="12" />
      <text class="strong" x={tenth(middle)} y={tenth(box.y + box.height / 2 - 4)} text-anchor="middle">
        {title}
      </text>
      <text x={tenth(middle)} y={tenth(box.y + box.height / 2 + 15)} text-anchor="middle">
        {note}
      </text>
    </g>
  );
}

interface MachineProps {
  place: MachinePlace | undefined;
  machine: MachineView;
  selected: boolean;
}

function Machine({ place, machine, selected }: MachineProps) {
  if (!place) return null;
  const { x, y, width, height } = place.box;
  const inset = place.small ? 9 : 16;
  const barWidth = width - 2 * inset;
  const classes = ['machine', machine.up ? '' : 'down', selected ? 'selected' : ''].filter(Boolean).join(' ');
  return (
    <g class={classes}>
      <rect class="box" x={tenth(x)} y={tenth(y)} width={tenth(width)} height={tenth(height)} rx="12" />
      <text class="strong" x={tenth(x + inset)} y={tenth(y + (place.small ? 18 : 23))}>
        {place.small ? machine.shortName : machine.name}
      </text>
      <text
        class="mono"
        x={tenth(x + width - inset)}
        y={tenth(y + (place.small ? 18 : 23))}
        text-anchor="end"
      >
        {machine.note}
      </text>
      {!place.small && machine.up && (
        <>
          <rect
            class="gauge"
            x={tenth(x + inset)}
            y={tenth(y + 31)}
            width={tenth(barWidth)}
            height="5"
            rx="2.5"
          />
          <rect
            class="gauge-fill"
            x={tenth(x + inset)}
            y={tenth(y + 31)}
            width={tenth(barWidth * machine.busy)}
            height="5"
            rx="2.5"
          />
        </>
      )}
      {machine.overflow && (
        <text class="mono overflow" x={tenth(x + width - inset)} y={tenth(y + height - 8)} text-anchor="end">
          {machine.overflow}
        </text>
      )}
    </g>
  );
}

/** One request. Work done is a ring around it that closes. */
export function MarkShape({ mark }: { mark: Mark }) {
  const { x, y, glyph, form, done } = mark;
  const scale = form === 'answer' ? ' scale(.6)' : '';
  return (
    <g class={`mark ${hueOf(glyph)} ${form}`} transform={`translate(${tenth(x)} ${tenth(y)})${scale}`}>
      <path d={outlines[glyph]} />
      {done !== null && (
        <circle
          class="progress"
          r="8.5"
          pathLength="1"
          stroke-dasharray={`${Math.round(done * 100) / 100} 1`}
          transform="rotate(-90)"
        />
      )}
    </g>
  );
}
