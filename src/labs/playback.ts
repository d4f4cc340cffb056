// A run that can be moved about in time: forward by simulating, back by restoring a snapshot and
// simulating again. The same lab, settings, seed, plugs and moment always give the same picture.
import { copyRecord, createRecord, observe, type Record as RunRecord } from '../systems/record.ts';
import { createRun, type Run, type Scene, type Snapshot } from '../systems/run.ts';
import type { TraceEvent } from '../systems/trace.ts';
import type { Metrics, Plug, RunLab, Settings } from './define-lab.ts';

export interface Setup {
  lab: RunLab;
  settings: Settings;
  seed: number;
  plugs: readonly Plug[];
}

export interface Playback {
  readonly setup: Setup;
  readonly run: Run;
  record(): RunRecord;
  /** Events that a reader would notice, in order, up to now. */
  log(): readonly TraceEvent[];
  /** Goes to a moment, forward or back; clamped to the lab's timeline. */
  seek(time: number): void;
  /** Goes to the next event that a reader would notice; false at the end. */
  step(): boolean;
  scene(): Scene;
  measure(): Metrics;
}

interface Kept {
  time: number;
  run: Snapshot;
  record: RunRecord;
  logged: number;
}

/** How many snapshots a timeline keeps: going back never simulates more than a fortieth of it again. */
const SNAPSHOTS = 40;

/** Starts at time 0. */
export function createPlayback(setup: Setup): Playback {
  const { lab, settings, seed, plugs } = setup;
  const { horizon } = lab.clock;
  const input = lab.experiment(settings);
  let record = createRecord({ spells: lab.spells, stays: lab.parts?.trees?.stays });
  let log: TraceEvent[] = [];
  let noticed = 0;
  const run = createRun(
    {
      ...input,
      faults: [
        ...(input.faults ?? []),
        ...plugs.map(({ machine, at, for: span }) => ({ machine, at, for: span })),
      ],
      run: { ...input.run, seed, until: horizon },
    },
    {
      watch(event) {
        observe(record, event);
        if (!isNoticeable(event)) return;
        log.push(event);
        noticed += 1;
      },
    },
    lab.parts ?? {},
  );
  const kept: Kept[] = [];
  const keep = () =>
    kept.push({ time: run.now, run: run.snapshot(), record: copyRecord(record), logged: log.length });
  keep();

  const goBack = (time: number) => {
    let index = kept.length - 1;
    while (index > 0 && (kept[index]?.time ?? 0) > time) index -= 1;
    const from = kept[index];
    if (!from) return;
    run.restore(from.run);
    record = copyRecord(from.record);
    log = log.slice(0, from.logged);
  };
  const goForward = (time: number) => {
    const spacing = horizon / SNAPSHOTS;
    while (run.now < time) {
      const next = (Math.floor(run.now / spacing + 1e-9) + 1) * spacing;
      run.advance(Math.min(next, time));
      if (run.now >= next && (kept.at(-1)?.time ?? 0) < next) keep();
      if (run.over && run.nextTime() === Number.POSITIVE_INFINITY && run.now < time) run.advance(time);
    }
  };

  return {
    setup,
    run,
    record: () => record,
    log: () => log,
    seek(wanted) {
      const time = Math.min(Math.max(0, wanted), horizon);
      if (time < run.now) goBack(time);
      goForward(time);
    },
    step() {
      const before = noticed;
      while (noticed === before) {
        if (run.nextTime() > horizon || !run.step()) {
          goForward(horizon);
          return false;
        }
      }
      return true;
    },
    scene: () => run.scene(),
    measure: () => lab.measure({ settings, record, now: run.now }),
  };
}

const quiet: ReadonlySet<TraceEvent['what']> = new Set(['arrive', 'reach', 'start', 'finish']);

/** Is this an event that the text log tells? What a request goes through in between is told by the others. */
export function isNoticeable(event: TraceEvent): boolean {
  return !quiet.has(event.what);
}

/** Plays a lab to its end and measures: what challenges, comparisons, facts and tests are judged by. */
export function playToEnd(lab: RunLab, settings: Settings, seed: number): Metrics {
  const playback = createPlayback({ lab, settings, seed, plugs: lab.plugs ?? [] });
  playback.seek(lab.clock.horizon);
  return playback.measure();
}
