// The stage of a run: the clock that moves it, the news that are said while it runs, and the picture, which is drawn anew
// a few times a second. Machines have marks that move in between (LabMachines.tsx).
import { useRef } from 'preact/hooks';
import type { RunPart } from './lab-part.ts';
import type { OwnParts } from './own-parts.ts';
import type { PictureView } from './picture-view.ts';
import { sayEvent } from './say-event.ts';
import { useClock } from './use-clock.ts';

export interface LabStageProps extends RunPart {
  /** Draws the lab's own picture, where it has one. */
  View: PictureView | null;
  own: OwnParts;
  host: { current: HTMLElement | null };
  finding: string;
  reducedMotion: boolean;
  onEnd: () => void;
  onSay: (text: string) => void;
}

export function LabStage(props: LabStageProps) {
  const { lab, tongue, state, dispatch, playback, host, finding, reducedMotion, View } = props;
  const { own, onEnd, onSay } = props;
  /** Paints what moves; set by who draws it. */
  const paint = useRef<(() => void) | null>(null);
  const told = useRef({ at: 0, count: 0 });
  const tellNews = () => {
    const news = playback.log().slice(told.current.count).filter(isNews);
    told.current.count = playback.log().length;
    const last = news.at(-1);
    if (!last || performance.now() - told.current.at < QUIET) return;
    told.current.at = performance.now();
    sayEvent(tongue, last, onSay);
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
      paint.current?.();
      return true;
    },
    onBeat() {
      if (playback.run.now >= lab.clock.horizon) return;
      dispatch({ type: 'at', time: playback.run.now });
      tellNews();
    },
  });

  return (
    <div class="lab-stage">
      {own.LabMachines && (
        <own.LabMachines
          {...props}
          finding={finding}
          moving={state.playing && !reducedMotion}
          paint={paint}
        />
      )}
      {own.RunPicture && View && <own.RunPicture {...props} View={View} />}
      {own.LabChoice && <own.LabChoice {...props} />}
    </div>
  );
}

/** Real milliseconds between two announcements while running (rule A12). */
const QUIET = 2000;

const isNews = ({ what }: { what: string }) => what.endsWith('-down') || what.endsWith('-up');
