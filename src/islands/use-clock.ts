// The one place where real time becomes model time. Off-screen or in a hidden tab the clock rests and
// goes on later; with reduced motion it moves in whole steps, without a frame in between.
import { useEffect, useRef } from 'preact/hooks';

export interface ClockOptions {
  playing: boolean;
  /** Model seconds per real second. */
  rate: number;
  reducedMotion: boolean;
  /** The element that must be on screen. */
  host: { current: Element | null };
  now: () => number;
  /** A frame: go to this moment and paint; return false at the end. */
  onFrame: (time: number) => boolean;
  /** A few times a second: let the words and numbers follow. */
  onBeat: () => void;
}

/** Real milliseconds between updates of words and numbers. */
const BEAT = 200;
/** Real milliseconds between the steps that replace motion. */
const STEP = 1000;
/** A frame never moves further than this, so that a stall does not become a leap. */
const LONGEST_FRAME = 100;

export function useClock(options: ClockOptions): void {
  const latest = useRef(options);
  latest.current = options;
  const { playing, reducedMotion, host } = options;

  useEffect(() => {
    if (!playing) return;
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last: number | undefined;
    let beat = 0;
    let onScreen = true;
    const awake = () => onScreen && !document.hidden;

    const animate = (stamp: number) => {
      frame = 0;
      const { rate, now, onFrame, onBeat } = latest.current;
      const passed = last === undefined ? 0 : Math.min(stamp - last, LONGEST_FRAME);
      last = stamp;
      const goesOn = onFrame(now() + (passed / 1000) * rate);
      beat += passed;
      if (beat >= BEAT || !goesOn) {
        beat = 0;
        onBeat();
      }
      if (goesOn) resume();
    };
    const stepOn = () => {
      const { rate, now, onFrame, onBeat } = latest.current;
      const goesOn = onFrame(now() + (STEP / 1000) * rate);
      onBeat();
      timer = undefined;
      if (goesOn) resume();
    };
    const resume = () => {
      if (!awake()) return;
      if (reducedMotion) timer ??= setTimeout(stepOn, STEP);
      else if (frame === 0) frame = requestAnimationFrame(animate);
    };
    const rest = () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      frame = 0;
      timer = undefined;
      last = undefined;
    };
    const onVisibility = () => (awake() ? resume() : rest());

    const observer = new IntersectionObserver((entries) => {
      onScreen = entries.at(-1)?.isIntersecting ?? true;
      onVisibility();
    });
    if (host.current) observer.observe(host.current);
    document.addEventListener('visibilitychange', onVisibility);
    resume();
    return () => {
      rest();
      observer.disconnect();
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [playing, reducedMotion, host]);
}
