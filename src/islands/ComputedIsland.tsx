// A lab that works its answer out at once: prediction, picture, controls, read-outs, questions, table. Until the
// reader has asked for the answer the picture keeps it back; from then on everything follows the settings.
import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import type { ComputedLab } from '../labs/define-lab.ts';
import { Button } from '../ui/Button.tsx';
import { ComputedDetails } from './ComputedDetails.tsx';
import { LabControls } from './LabControls.tsx';
import { LabHead } from './LabHead.tsx';
import { LabPrediction } from './LabPrediction.tsx';
import { LabReadouts } from './LabReadouts.tsx';
import { Late } from './Late.tsx';
import { conclude, metChallenges } from './lab-conclude.ts';
import { initialState, isExplained, isOpen, type LabAction, type LabState, reduce } from './lab-state.ts';
import { labTongue } from './lab-tongue.ts';
import type { LabProps } from './lab-words.ts';
import type { PictureView } from './picture-view.ts';
import { findingOf } from './picture-words.ts';
import { useJournal } from './use-journal.ts';
import { veil } from './veil.ts';

const loadConclusion = () => import('./LabConclusion.tsx');
const loadThenNow = () => import('./ThenNow.tsx');
const loadNames = () => import('./LabNames.tsx');

export interface ComputedIslandProps extends LabProps {
  lab: ComputedLab;
  /** What the page's address asks of this lab. */
  opening?: LabAction | null;
  View: PictureView;
}

export function ComputedIsland(props: ComputedIslandProps) {
  const { lab, View, opening } = props;
  const tongue = useMemo(() => labTongue(props), [props]);
  const [state, dispatch] = useReducer((s: LabState, a: LabAction) => reduce(lab, s, a), lab, initialState);
  const [said, setSaid] = useState('');
  const { settings, conclusion, version } = state;
  const computed = useMemo(() => lab.compute(settings), [lab, settings]);
  const isShown = conclusion !== null;
  const finding = isShown
    ? findingOf(lab, tongue, settings, computed.metrics)
    : tongue.say('computed.veiled');
  useEffect(() => {
    if (opening) dispatch(opening);
  }, []);
  useJournal(lab, state);

  const show = () => {
    const conclusion = conclude(lab, settings, computed.metrics);
    dispatch({ type: 'end', conclusion, met: isExplained(state) ? metChallenges(lab, conclusion) : [] });
    setSaid(findingOf(lab, tongue, settings, computed.metrics));
  };
  // A change by the reader is answered with what it did (rule A11), and may have met a challenge.
  useEffect(() => {
    if (version === 0 || !isShown) return;
    setSaid(finding);
    const met = metChallenges(lab, conclude(lab, settings, computed.metrics));
    if (met.some((id) => !state.met.includes(id))) dispatch({ type: 'meet', met });
  }, [version]);

  const shared = { lab, tongue, state, dispatch };
  const blockedBy = isOpen(state) ? undefined : `${lab.id}-predict-first`;
  return (
    <section class="lab computed" aria-labelledby={`${lab.id}-title`}>
      <LabHead {...shared} details={finding} />
      <LabPrediction {...shared} />
      <div class={hasPanel(lab) ? 'lab-body' : 'lab-body alone'}>
        {hasPanel(lab) && <LabControls {...shared} />}
        <div class="lab-stage">
          <View
            {...shared}
            picture={isShown ? computed.picture : veil(computed.picture)}
            finding={finding}
            onSay={setSaid}
          />
          {isShown && computed.called && (
            <Late load={loadNames} {...shared} called={computed.called} whose={computed.whose} />
          )}
        </div>
      </div>
      {lab.readouts.length > 0 && <LabReadouts {...shared} metrics={isShown ? computed.metrics : null} />}
      <div class="lab-transport" role="group" aria-label={tongue.say('transport')}>
        <div class="lab-buttons">
          <Button kind="primary" blockedBy={blockedBy} onClick={show}>
            {tongue.say(isShown ? 'computed.again' : 'computed.show')}
          </Button>
          <Button
            onClick={() => {
              dispatch({ type: 'restart' });
              setSaid(tongue.say('said.restart'));
            }}
          >
            {tongue.say('restart')}
          </Button>
        </div>
        <p id={`${lab.id}-predict-first`} class="lab-blocked" hidden={isOpen(state)}>
          {tongue.say('predict.first')}
        </p>
      </div>
      <div class="lab-conclusion" aria-live="polite">
        {conclusion && <Late load={loadConclusion} {...shared} />}
      </div>
      {isShown && lab.systems && <Late load={loadThenNow} {...shared} />}
      <ComputedDetails {...shared} computed={computed} isShown={isShown} />
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}

/** Is there a setting beside those that are placed in the picture? */
const hasPanel = ({ controls }: ComputedLab): boolean =>
  Object.values(controls).some(({ type }) => type !== 'board');
