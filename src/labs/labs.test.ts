// The contract of every lab, whatever it is about: ranges over all folders of src/labs by itself.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Control, Lab, RunLab, Settings } from './define-lab.ts';
import { startSettings } from './define-lab.ts';
import { about, factOf } from './facts.ts';
import { finalMetrics } from './final-metrics.ts';
import { createPlayback, type Playback, playToEnd } from './playback.ts';
import { readSettings } from './read-settings.ts';
import { labIds, loadLab } from './registry.ts';
import { seedOf } from './settings.ts';
import { writeSettings } from './write-settings.ts';

const labs = await Promise.all(labIds.map(loadLab));
const runLabs = labs.filter((lab) => lab.kind === 'run');
const computedLabs = labs.filter((lab) => lab.kind === 'computed');

const start = (lab: Lab): Settings => startSettings(lab.controls);

function play(lab: RunLab, settings: Settings = start(lab), seed = lab.seed): Playback {
  return createPlayback({ lab, settings, seed, plugs: lab.plugs ?? [] });
}

/** Everything that a picture and a table are made of. */
function state(playback: Playback) {
  return {
    hash: playback.run.traceHash,
    scene: playback.scene(),
    record: playback.record(),
    log: playback.log().length,
    metrics: playback.measure(),
  };
}

/** One setting moved to each of its extremes, the others at the start. */
function corners(lab: Lab): Settings[] {
  const values = (control: Control): (number | string | boolean)[] => {
    if (control.type === 'range') return [control.min, control.max];
    if (control.type === 'choice') return [...control.options];
    if (control.type === 'switch') return [true, false];
    // Everything in one place, for each place.
    return control.places.map((place) => control.items.map(() => place).join('.'));
  };
  return Object.entries(lab.controls).flatMap(([name, control]) =>
    values(control).map((value) => ({ ...start(lab), [name]: value })),
  );
}

it('there are labs to hold to the contract', () => {
  expect(labs.length).toBeGreaterThanOrEqual(3);
});

describe.each(labs.map((lab) => [lab.id, lab] as const))('%s', (id, lab) => {
  it('carries the name of its folder, at most four settings at first, and two to four challenges', () => {
    expect(lab.id).toBe(id);
    const first = Object.values(lab.controls).filter(({ more }) => !more);
    expect(first.length).toBeLessThanOrEqual(4);
    expect(lab.challenges.length).toBeGreaterThanOrEqual(2);
    expect(lab.challenges.length).toBeLessThanOrEqual(4);
  });

  it('judges every run by one of the choices it offers', () => {
    for (const settings of [start(lab), ...corners(lab)]) {
      const metrics = finalMetrics(lab, settings, seedOf(lab));
      expect(lab.prediction.choices).toContain(lab.prediction.outcome(metrics, settings));
      expect(lab.observation.choices).toContain(lab.observation.outcome(metrics, settings));
    }
  });

  it('can be made to show at least two outcomes', () => {
    const outcomes = corners(lab).map((settings) =>
      lab.prediction.outcome(finalMetrics(lab, settings, seedOf(lab)), settings),
    );
    expect(new Set(outcomes).size).toBeGreaterThanOrEqual(2);
  });

  it.each(lab.challenges.map((challenge) => [challenge.id, challenge] as const))(
    'challenge %s is met with its idea and not without, for five seeds',
    (_, challenge) => {
      // Nothing is left to chance in a computed lab: one seed is all.
      const seeds = lab.kind === 'run' ? 5 : 1;
      const play = about(lab).plays[challenge.id];
      for (let seed = seedOf(lab); seed < seedOf(lab) + seeds; seed += 1) {
        const judge = (change: Settings) => {
          const settings = { ...start(lab), ...change };
          return challenge.goal(finalMetrics(lab, settings, seed), settings);
        };
        expect(judge(play?.with as Settings), `with, seed ${seed}`).toBe(true);
        expect(judge(play?.without as Settings), `without, seed ${seed}`).toBe(false);
        expect(judge({}), `as it starts, seed ${seed}`).toBe(false);
      }
    },
  );

  it('has an address for all its settings', () => {
    for (const settings of corners(lab)) {
      const pairs = new Map(writeSettings(lab, settings, seedOf(lab) + 1));
      const { settings: read, bad } = readSettings(lab, pairs);
      expect(read).toEqual(settings);
      expect(bad).toEqual([]);
    }
  });

  it('says of each challenge how it is met, and of nothing else', () => {
    expect(Object.keys(about(lab).plays).sort()).toEqual(lab.challenges.map((one) => one.id).sort());
  });

  it('has facts that are finite', () => {
    for (const name of Object.keys(about(lab).facts)) {
      expect(Number.isFinite(factOf(lab, name).value), name).toBe(true);
    }
  });

  it.each(['en', 'zh-Hans'])('has words in %s for every setting, read-out, outcome and challenge', (tag) => {
    const words = parse(
      readFileSync(new URL(`../../content/${tag}/labs/${id}.yml`, import.meta.url), 'utf8'),
    );
    const { controls, prediction, observation, challenges, readouts } = lab;
    expect(Object.keys(words.controls)).toEqual(Object.keys(controls));
    for (const [name, control] of Object.entries(controls)) {
      const options = control.type === 'choice' ? [...control.options] : [];
      // Keys that look like numbers come first in any object, so order says nothing here.
      expect(Object.keys(words.controls[name].options ?? {}).sort(), name).toEqual(options.sort());
      const board = control.type === 'board' ? control : { items: [], places: [] };
      expect(Object.keys(words.controls[name].items ?? {}).sort(), name).toEqual([...board.items].sort());
      expect(Object.keys(words.controls[name].places ?? {}).sort(), name).toEqual([...board.places].sort());
    }
    expect(Object.keys(words.readouts)).toEqual(expect.arrayContaining([...readouts]));
    expect(Object.keys(words.prediction.choices)).toEqual([...prediction.choices]);
    expect(Object.keys(words.explanation)).toEqual([...prediction.choices]);
    expect(Object.keys(words.observation.choices)).toEqual([...observation.choices]);
    expect(Object.keys(words.observation.feedback)).toEqual([...observation.choices]);
    expect(Object.keys(words.challenges)).toEqual(challenges.map((challenge) => challenge.id));
    // A reader may have chosen what did not happen: feedback speaks of this run, and is true of every other.
    for (const [choice, text] of Object.entries(words.observation.feedback))
      expect(text, `observation.feedback.${choice}`).toMatch(/\{\w+\}/);
    const holes = JSON.stringify([words.explanation, words.observation.feedback]).match(/\{(\w+)\}/g) ?? [];
    for (const hole of holes) expect(Object.keys(lab.metrics), hole).toContain(hole.slice(1, -1));
    const sayable = [...Object.keys(lab.metrics), ...Object.keys(controls)];
    for (const hole of (words.picture?.finding ?? '').match(/\{(\w+)\}/g) ?? [])
      expect(sayable, hole).toContain(hole.slice(1, -1));
    if (lab.kind === 'computed' || lab.picture)
      expect(words.picture?.finding, 'picture.finding').toBeTruthy();
  });
});

describe.each(runLabs.map((lab) => [lab.id, lab] as const))('%s, run', (_, lab) => {
  const { horizon, opening } = lab.clock;

  it('repeats itself for a seed and differs for another', () => {
    const [a, b, c] = [play(lab), play(lab), play(lab, start(lab), lab.seed + 1)];
    for (const playback of [a, b, c]) playback.seek(horizon);
    expect(state(a)).toEqual(state(b));
    expect(c.run.traceHash === a.run.traceHash, 'another seed is the same run').toBe(lab.certain === true);
  });

  it('is the same in one leap and in any number of frames', () => {
    const whole = play(lab);
    whole.seek(horizon);
    for (const frames of [7, 97, 1009]) {
      const pieces = play(lab);
      for (let frame = 1; frame <= frames; frame += 1) pieces.seek((frame / frames) * horizon);
      expect(state(pieces), `${frames} frames`).toEqual(state(whole));
    }
  });

  it('is the same stepped event by event', () => {
    const whole = play(lab);
    whole.seek(horizon);
    const stepped = play(lab);
    while (stepped.step());
    expect(state(stepped)).toEqual(state(whole));
  });

  it('shows the same moment whether reached from before or from after, and goes on to the same end', () => {
    const moments = [0.31, 0.77, 0.05, 0.5].map((share) => share * horizon);
    const wanderer = play(lab);
    wanderer.seek(horizon);
    const end = state(wanderer);
    for (const moment of moments) {
      wanderer.seek(moment);
      const fresh = play(lab);
      fresh.seek(moment);
      expect(state(wanderer)).toEqual(state(fresh));
    }
    wanderer.seek(horizon);
    expect(state(wanderer)).toEqual(end);
  });

  it('opens on a moment in which something can be seen', () => {
    const playback = play(lab);
    playback.seek(opening);
    expect(playback.record().requests.length).toBeGreaterThan(lab.picture ? 0 : 3);
    expect(playback.scene().requests.length).toBeGreaterThan(0);
  });

  it('gives every request one fate, and finite numbers at every corner of its settings', () => {
    for (const settings of [start(lab), ...corners(lab)]) {
      const playback = play(lab, settings);
      playback.seek(horizon);
      const { requests } = playback.record();
      const open = requests.filter(({ outcome }) => outcome === 'open').length;
      // A request that makes calls is in several places at once.
      const seen = new Set(playback.scene().requests.map((request) => request.id));
      expect(open, JSON.stringify(settings)).toBe(seen.size);
      for (const [name, value] of Object.entries(playback.measure())) {
        expect(lab.metrics[name], `unit of ${name}`).toBeDefined();
        expect(Math.abs(value), `${name} with ${JSON.stringify(settings)}`).not.toBe(
          Number.POSITIVE_INFINITY,
        );
      }
    }
    for (const [name, value] of Object.entries(playToEnd(lab, start(lab), lab.seed))) {
      expect(Number.isFinite(value), name).toBe(true);
    }
  });

  it('shows its lesson with the starting settings for other seeds too', () => {
    const outcomes = [0, 1, 2, 3, 4].map((add) =>
      lab.prediction.outcome(playToEnd(lab, start(lab), lab.seed + add), start(lab)),
    );
    expect(new Set(outcomes).size).toBe(1);
  });
});

describe.each(computedLabs.map((lab) => [lab.id, lab] as const))('%s, computed', (_, lab) => {
  it('gives the same finite numbers each time, with a unit for each, at every corner of its settings', () => {
    for (const settings of [start(lab), ...corners(lab)]) {
      const { metrics } = lab.compute(settings);
      expect(lab.compute(settings).metrics).toEqual(metrics);
      for (const [name, value] of Object.entries(metrics)) {
        expect(lab.metrics[name], `unit of ${name}`).toBeDefined();
        expect(Math.abs(value), `${name} with ${JSON.stringify(settings)}`).not.toBe(
          Number.POSITIVE_INFINITY,
        );
      }
    }
    for (const [name, value] of Object.entries(lab.compute(start(lab)).metrics))
      expect(Number.isFinite(value), name).toBe(true);
  });

  it('shows one type of picture', () => {
    const types = [start(lab), ...corners(lab)].map((settings) => lab.compute(settings).picture.type);
    expect(new Set(types).size).toBe(1);
  });
});
