// The stage: structure as SVG that changes a few times a second at most, moving marks on one canvas
// above it while the lab runs. At rest the marks are in the SVG too, so it prints, zooms and is tested.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type Layout, layOut, type Width } from '../stage/layout.ts';
import { type Mark, marksOf } from '../stage/marks.ts';
import { type Inks, paint } from '../stage/paint.ts';
import { SystemDrawing } from '../stage/SystemDrawing.tsx';
import { readInks } from './inks.ts';
import { LabChoice } from './LabChoice.tsx';
import { eventLine, machineIndex } from './lab-log.ts';
import type { RunPart } from './lab-part.ts';
import { arrivalRate, entranceView, machineViews, sightOf } from './lab-view.ts';
import type { PictureView } from './picture-view.ts';
import { findingOf } from './picture-words.ts';
import { useClock } from './use-clock.ts';
import { useWidth } from './use-media.ts';

export interface LabStageProps extends RunPart {
  View: PictureView | null;
  host: { current: HTMLElement | null };
  finding: string;
  reducedMotion: boolean;
  onEnd: () => void;
  onSay: (text: string) => void;
}

export function LabStage(props: LabStageProps) {
  const { lab, tongue, state, dispatch, playback, host, finding, reducedMotion, View, onEnd, onSay } = props;
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useWidth(frame);
  // A lab's own picture is drawn anew at each beat; only machines have marks that move between beats.
  const moving = state.playing && !reducedMotion && !lab.picture;
  const machines = playback.scene().machines.length;
  const { settings } = state;
  const layouts = useMemo(() => {
    const tiers = lab.tiers?.(settings).map((tier) => tier.map(machineIndex));
    const plan = { machines, entrance: true, ...(tiers && { tiers }) };
    return { wide: layOut(plan, 'wide'), narrow: layOut(plan, 'narrow') };
  }, [machines, lab, settings]);
  const layout = layouts[width ?? 'wide'];

  const inks = useRef<Inks | null>(null);
  useEffect(() => {
    inks.current = moving && host.current ? readInks(host.current) : null;
  }, [moving, host]);
  const draw = () => {
    if (moving && canvas.current && inks.current)
      paintFrame(canvas.current, layout, marksNow(playback, layout).marks, inks.current);
  };
  useEffect(draw);

  const told = useRef({ at: 0, count: 0 });
  const tellNews = () => {
    const news = playback.log().slice(told.current.count).filter(isNews);
    told.current.count = playback.log().length;
    const last = news.at(-1);
    if (!last || performance.now() - told.current.at < QUIET) return;
    told.current.at = performance.now();
    onSay(eventLine(tongue, last));
  };
  useClock({
    playing: state.playing,
    rate: lab.clock.pace * state.speed,
    reducedMotion,
    host,
    now: () => playback.run.now,
    onFrame(time) {
      if (time >= lab.clock.horizon) {
        onEnd();
        return false;
      }
      playback.seek(time);
      draw();
      return true;
    },
    onBeat() {
      if (playback.run.now >= lab.clock.horizon) return;
      dispatch({ type: 'at', time: playback.run.now });
      tellNews();
    },
  });

  if (lab.picture && View) {
    const seen = { settings: state.settings, record: playback.record(), now: playback.run.now };
    return (
      <div class="lab-stage">
        <View
          {...props}
          picture={lab.picture(seen)}
          finding={findingOf(lab, tongue, state.settings, playback.measure())}
        />
      </div>
    );
  }
  const drawings: Width[] = width === null ? ['wide', 'narrow'] : [width];
  return (
    <div class="lab-stage">
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
      {lab.showsChoices && <LabChoice {...props} />}
    </div>
  );
}

/** Real milliseconds between two announcements while running (rule A12). */
const QUIET = 2000;

const isNews = ({ what }: { what: string }) => what.endsWith('-down') || what.endsWith('-up');

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
  paint(context, { layout, marks, inks, scale: pixels / layout.width });
}

type Playback = RunPart['playback'];
