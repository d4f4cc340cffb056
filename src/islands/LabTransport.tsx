import { useState } from 'preact/hooks';
import { readSeed } from '../labs/settings.ts';
import { Button } from '../ui/Button.tsx';
import type { RunPart } from './lab-part.ts';
import { isDone, isOpen } from './lab-state.ts';
import { sayEvent } from './say-event.ts';

export interface LabTransportProps extends RunPart {
  reducedMotion: boolean;
  /** The state in a sentence, for the pause. */
  details: string;
  onSay: (text: string) => void;
  onGoTo: (time: number) => void;
  onEnd: () => void;
}

const SPEEDS = [0.5, 1, 4, 16];

/** Run, pause, step, to the end, start over; speed, seed, and a timeline that can be dragged both ways. */
export function LabTransport(props: LabTransportProps) {
  const { lab, tongue, state, dispatch, playback, reducedMotion, details, onSay, onGoTo, onEnd } = props;
  const { horizon } = lab.clock;
  const blockedBy = isOpen(state) ? undefined : `${lab.id}-predict-first`;
  const atEnd = state.time >= horizon;
  const [beginnings, setBeginnings] = useState(0);

  const pause = () => {
    dispatch({ type: 'at', time: playback.run.now });
    dispatch({ type: 'pause' });
    onSay(details);
  };
  const step = () => {
    dispatch({ type: 'pause' });
    if (!playback.step()) return onEnd();
    dispatch({ type: 'at', time: playback.run.now });
    const event = playback.log().at(-1);
    if (event) sayEvent(tongue, event, onSay);
  };

  return (
    <div class="lab-transport" role="group" aria-label={tongue.say('transport')}>
      <div class="lab-buttons">
        {state.playing ? (
          <Button kind="primary" class="go" onClick={pause}>
            {tongue.say('pause')}
          </Button>
        ) : (
          <Button kind="primary" blockedBy={blockedBy} onClick={() => dispatch({ type: 'play' })}>
            {tongue.say(reducedMotion ? 'run.steps' : atEnd ? 'run.again' : 'run')}
          </Button>
        )}
        <Button blockedBy={blockedBy ?? (atEnd ? `${lab.id}-at-end` : undefined)} onClick={step}>
          {tongue.say('step')}
        </Button>
        <Button
          blockedBy={blockedBy ?? (isDone(lab, state) ? `${lab.id}-at-end` : undefined)}
          onClick={onEnd}
        >
          {tongue.say('to-end')}
        </Button>
        <Button
          onClick={() => {
            dispatch({ type: 'restart' });
            setBeginnings(beginnings + 1);
            onSay(tongue.say('said.restart'));
          }}
        >
          {tongue.say('restart')}
        </Button>
      </div>
      <p id={`${lab.id}-predict-first`} class="lab-blocked" hidden={isOpen(state)}>
        {tongue.say('predict.first')}
      </p>
      <span id={`${lab.id}-at-end`} hidden>
        {tongue.say('at-end')}
      </span>
      <label class="lab-timeline">
        <span>{tongue.say('timeline')}</span>
        <input
          type="range"
          min={0}
          max={horizon}
          step={horizon / 400}
          value={state.time}
          aria-valuetext={tongue.say('timeline.value', {
            time: tongue.moment(state.time),
            end: tongue.moment(horizon),
          })}
          aria-disabled={blockedBy ? 'true' : undefined}
          aria-describedby={blockedBy}
          onInput={(event) => {
            const wanted = event.currentTarget.valueAsNumber;
            if (blockedBy) {
              event.currentTarget.value = String(state.time);
              return;
            }
            dispatch({ type: 'pause' });
            onGoTo(wanted);
          }}
        />
        {/* For the eye: the slider says its value itself; an output would be announced several times a second. */}
        <span class="value" aria-hidden="true">
          {tongue.moment(state.time)}
        </span>
      </label>
      <div class="lab-pace">
        <label>
          <span>{tongue.say('speed')}</span>
          <select
            value={String(state.speed)}
            onChange={(event) => dispatch({ type: 'speed', speed: Number(event.currentTarget.value) })}
          >
            {SPEEDS.map((speed) => (
              <option key={speed} value={String(speed)}>
                {tongue.say('speed.value', { speed: speed === 0.5 ? '½' : String(speed) })}
              </option>
            ))}
          </select>
        </label>
        {/* What was typed and is no seed does not outlive a new beginning. */}
        {!lab.certain && <Seed key={beginnings} {...props} />}
      </div>
    </div>
  );
}

/** The seed is shown and can be changed; what is not a seed is said, and the old one stays. */
function Seed({ lab, tongue, state, dispatch }: LabTransportProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const commit = (text: string) => {
    const seed = readSeed(text);
    setWrong(seed === undefined);
    if (seed === undefined) return;
    setDraft(null);
    if (seed !== state.seed) dispatch({ type: 'seed', seed });
  };
  const hint = `${lab.id}-seed-hint`;
  return (
    <div class="lab-seed">
      <label for={`${lab.id}-seed`}>{tongue.say('seed')}</label>
      <input
        id={`${lab.id}-seed`}
        inputMode="numeric"
        autoComplete="off"
        size={6}
        value={draft ?? String(state.seed)}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? hint : undefined}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onChange={(event) => commit(event.currentTarget.value)}
      />
      <Button kind="quiet" onClick={() => commit(String((state.seed % 999_999) + 1))}>
        {tongue.say('seed.next')}
      </Button>
      <span id={hint} class="lab-wrong" role="status">
        {wrong ? tongue.say('seed.wrong') : ''}
      </span>
    </div>
  );
}
