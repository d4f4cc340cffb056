// The machines of a run and the requests in them: structure as SVG that changes a few times a second at most, moving marks
// on one canvas above it while the lab runs. At rest the marks are in the SVG too, so it prints, zooms and is tested.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type Layout, layOut, type Width } from '../stage/layout.ts';
import { type Mark, marksOf } from '../stage/marks.ts';
import { type Inks, paint as paintMarks } from '../stage/paint.ts';
import { SystemDrawing } from '../stage/SystemDrawing.tsx';
import { readInks } from './inks.ts';
import type { RunPart } from './lab-part.ts';
import { machineIndex } from './lab-tongue.ts';
import { arrivalRate, entranceView, machineViews, sightOf } from './machine-view.ts';
import { useWidth } from './use-media.ts';

export interface LabMachinesProps extends RunPart {
  host: { current: HTMLElement | null };
  finding: string;
  /** Marks are on their way, between the beats of the drawing. */
  moving: boolean;
  /** Set here: paints the marks where they are now. */
  paint: { current: (() => void) | null };
}

export function LabMachines(props: LabMachinesProps) {
  const { lab, tongue, state, playback, host, finding, moving, paint } = props;
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useWidth(frame);
  const machines = playback.scene().machines.length;
  const { settings } = state;
  const layouts = useMemo(() => {
    const tiers = lab.tiers?.(settings).map((tier) => tier.map(machineIndex));
    const plan = { machines, ...(tiers && { tiers }) };
    return { wide: layOut(plan, 'wide'), narrow: layOut(plan, 'narrow') };
  }, [machines, lab, settings]);
  const layout = layouts[width ?? 'wide'];

  const inks = useRef<Inks | null>(null);
  useEffect(() => {
    inks.current = moving && host.current ? readInks(host.current) : null;
  }, [moving, host]);
  paint.current = () => {
    if (moving && canvas.current && inks.current)
      paintFrame(canvas.current, layout, marksNow(playback, layout).marks, inks.current);
  };
  useEffect(() => paint.current?.());

  const drawings: Width[] = width === null ? ['wide', 'narrow'] : [width];
  return (
    <div class={width === null ? 'stage-frame unmeasured' : 'stage-frame'} ref={frame}>
      {drawings.map((one) => {
        const { marks, unseen } = marksNow(playback, layouts[one]);
        return (
          <SystemDrawing
            key={one}
            className={one}
            layout={layouts[one]}
            finding={finding}
            visitors={{
              title: tongue.say('visitors'),
              note: tongue.quantity(arrivalRate(playback.run), 'rate'),
            }}
            entrance={entranceView(tongue, playback, state)}
            machines={machineViews(tongue, playback, unseen)}
            marks={moving ? null : marks}
            selected={state.selected}
          />
        );
      })}
      {/* The drawing under it has the name; the paint above says nothing of its own. */}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas without tabindex takes no focus */}
      {moving && <canvas ref={canvas} class="stage-canvas" aria-hidden="true" />}
    </div>
  );
}

function marksNow(playback: Playback, layout: Layout): { marks: Mark[]; unseen: number[] } {
  return marksOf(playback.scene(), layout, sightOf(playback));
}

function paintFrame(canvas: HTMLCanvasElement, layout: Layout, marks: readonly Mark[], inks: Inks): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const pixels = Math.round(canvas.clientWidth * devicePixelRatio);
  const height = Math.round((pixels * layout.height) / layout.width);
  if (canvas.width !== pixels || canvas.height !== height) {
    canvas.width = pixels;
    canvas.height = height;
  }
  paintMarks(context, { layout, marks, inks, scale: pixels / layout.width });
}

type Playback = RunPart['playback'];
