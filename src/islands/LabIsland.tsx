// A lab on the page: prediction, stage, controls, read-outs, transport, questions, tables. Everything it
// shows is a function of LabState and of the playback that stands at LabState.time.
import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { RunLab } from '../labs/define-lab.ts';
import { createPlayback, type Playback } from '../labs/playback.ts';
import { LabControls } from './LabControls.tsx';
import { LabDetails } from './LabDetails.tsx';
import { LabHead } from './LabHead.tsx';
import { LabPrediction } from './LabPrediction.tsx';
import { LabReadouts } from './LabReadouts.tsx';
import { LabStage } from './LabStage.tsx';
import { LabTransport } from './LabTransport.tsx';
import { Late } from './Late.tsx';
import { conclude, metChallenges } from './lab-conclude.ts';
import { initialState, isOpen, type LabAction, type LabState, reduce } from './lab-state.ts';
import { labTongue } from './lab-tongue.ts';
import { describe } from './lab-view.ts';
import type { LabProps } from './lab-words.ts';
import type { OwnParts } from './own-parts.ts';
import type { PictureView } from './picture-view.ts';
import { useJournal } from './use-journal.ts';
import { useReducedMotion } from './use-media.ts';

const loadConclusion = () => import('./LabConclusion.tsx');

export interface LabIslandProps extends LabProps {
  lab: RunLab;
  /** What the page's address asks of this lab. */
  opening?: LabAction | null;
  /** Draws the lab's own picture, where it has one. */
  View: PictureView | null;
  parts: OwnParts;
}

export function LabIsland(props: LabIslandProps) {
  const { lab, compact, View, parts: own, opening } = props;
  const tongue = useMemo(() => labTongue(props), [props]);
  const [state, dispatch] = useReducer((s: LabState, a: LabAction) => reduce(lab, s, a), lab, initialState);
  const playback = usePlayback(lab, state);
  playback.seek(state.time);
  const host = useRef<HTMLElement>(null);
  const reducedMotion = useReducedMotion();
  const [said, setSaid] = useState('');
  const { finding, details } = describe(tongue, playback, state);
  useEffect(() => {
    if (opening) dispatch(opening);
  }, []);
  useJournal(lab, state);

  const end = () => {
    playback.seek(lab.clock.horizon);
    const conclusion = conclude(lab, state.settings, playback.measure());
    dispatch({ type: 'end', conclusion, met: metChallenges(lab, conclusion) });
    setSaid(
      tongue.say('said.end', {
        details: describe(tongue, playback, { ...state, time: lab.clock.horizon }).details,
      }),
    );
  };
  const goTo = (time: number) => {
    if (time >= lab.clock.horizon && isOpen(state)) end();
    else dispatch({ type: 'at', time });
  };
  // A change by the reader is answered once, with what it did (rule A11); the first picture is not a change.
  const version = state.version;
  useEffect(() => {
    if (version > 0) setSaid(details);
  }, [version]);

  const shared = { lab, tongue, state, dispatch, playback };
  const controls = <LabControls {...shared}>{own.LabPlugs && <own.LabPlugs {...shared} />}</LabControls>;
  return (
    <section class={compact ? 'lab compact' : 'lab'} ref={host} aria-labelledby={`${lab.id}-title`}>
      <LabHead {...shared} details={details} />
      {!compact && <LabPrediction {...shared} />}
      <div class="lab-body">
        {!compact && controls}
        <LabStage
          {...shared}
          View={View}
          own={own}
          host={host}
          finding={finding}
          reducedMotion={reducedMotion}
          onEnd={end}
          onSay={setSaid}
        />
      </div>
      {compact ? <LabPrediction {...shared} /> : <LabReadouts {...shared} metrics={playback.measure()} />}
      <LabTransport
        {...shared}
        reducedMotion={reducedMotion}
        onSay={setSaid}
        onGoTo={goTo}
        onEnd={end}
        details={details}
      />
      {/* It speaks by itself when the questions come; what it says is loaded when a run has ended. */}
      <div class="lab-conclusion" aria-live="polite">
        {state.conclusion && <Late load={loadConclusion} {...shared} />}
      </div>
      {compact ? (
        <details class="lab-rest">
          <summary>{tongue.say('rest')}</summary>
          {controls}
          <LabReadouts {...shared} metrics={playback.measure()} />
          <LabDetails {...shared} own={own} />
        </details>
      ) : (
        <LabDetails {...shared} own={own} />
      )}
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}

/** A playback for these settings; another seed, setting or plug makes another one, at the same moment. */
function usePlayback(lab: RunLab, { settings, seed, plugs }: LabState): Playback {
  return useMemo(() => createPlayback({ lab, settings, seed, plugs }), [lab, settings, seed, plugs]);
}
