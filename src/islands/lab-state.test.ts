import { describe, expect, it } from 'vitest';
import { loadLab } from '../labs/registry.ts';
import {
  initialState,
  isDone,
  isExplained,
  isOpen,
  type LabAction,
  type LabState,
  reduce,
} from './lab-state.ts';

const lab = await loadLab('copies');
if (lab.kind !== 'run') throw new Error('copies is a run');
const { horizon } = lab.clock;
const played = (actions: LabAction[], from: LabState = initialState(lab)) =>
  actions.reduce((state, action) => reduce(lab, state, action), from);
const conclusion = { settings: {}, metrics: {}, outcome: 'all', seen: 'one' };

describe('the state of a lab', () => {
  it('does not play before a prediction is committed or skipped', () => {
    expect(played([{ type: 'play' }]).playing).toBe(false);
    expect(played([{ type: 'lean', choice: 'all' }, { type: 'play' }]).playing).toBe(false);
    expect(played([{ type: 'predict' }, { type: 'play' }]).playing).toBe(false);
    expect(played([{ type: 'lean', choice: 'all' }, { type: 'predict' }, { type: 'play' }]).playing).toBe(
      true,
    );
    expect(played([{ type: 'skip' }, { type: 'play' }]).playing).toBe(true);
  });

  it('keeps the explanation back until the reader has said what happened', () => {
    const ended = played([
      { type: 'lean', choice: 'all' },
      { type: 'predict' },
      { type: 'end', conclusion, met: [] },
    ]);
    expect(isExplained(ended)).toBe(false);
    expect(isExplained(played([{ type: 'observe' }], ended))).toBe(false);
    expect(isExplained(played([{ type: 'notice', choice: 'one' }, { type: 'observe' }], ended))).toBe(true);
  });

  it('goes back to the start of the world, and keeps what the reader has said', () => {
    const start = initialState(lab);
    const changed = played([
      { type: 'lean', choice: 'all' },
      { type: 'predict' },
      { type: 'set', name: Object.keys(lab.controls)[0] ?? '', value: 7 },
      { type: 'seed', seed: 99 },
      { type: 'select', machine: 1 },
      { type: 'at', time: 12 },
      { type: 'play' },
    ]);
    const back = played([{ type: 'restart' }], changed);
    const { settings, seed, plugs, time, playing, selected } = back;
    expect({ settings, seed, plugs, time, playing, selected }).toEqual({
      settings: start.settings,
      seed: start.seed,
      plugs: start.plugs,
      time: start.time,
      playing: false,
      selected: null,
    });
    expect(isOpen(back)).toBe(true);
  });

  it('runs again from the beginning when it stands at the end', () => {
    const ended = played([{ type: 'skip' }, { type: 'end', conclusion, met: [] }]);
    expect(ended.time).toBe(horizon);
    expect(played([{ type: 'play' }], ended).time).toBe(0);
  });

  it('is done at its end, and no longer once a setting makes it another run', () => {
    const ended = played([{ type: 'skip' }, { type: 'end', conclusion, met: [] }]);
    expect(isDone(lab, ended)).toBe(true);
    const changed = played([{ type: 'seed', seed: 99 }], ended);
    expect([changed.time, isDone(lab, changed)]).toEqual([horizon, false]);
    expect(isDone(lab, played([{ type: 'end', conclusion, met: [] }], changed))).toBe(true);
  });

  it('counts a challenge once, however often it is met', () => {
    const twice = played([
      { type: 'skip' },
      { type: 'end', conclusion, met: ['carry'] },
      { type: 'end', conclusion, met: ['carry', 'survive'] },
    ]);
    expect(twice.met).toEqual(['carry', 'survive']);
  });
});
