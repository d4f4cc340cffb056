// A lab on paper: its picture and numbers at the moment at which it opens, nothing to press. A lab that works an
// answer out is its task in words, since its picture would be the answer.
import type { Lab } from '../labs/define-lab.ts';
import { createPlayback } from '../labs/playback.ts';
import { LabReadouts } from './LabReadouts.tsx';
import { LabStage } from './LabStage.tsx';
import { initialState } from './lab-state.ts';
import { labTongue } from './lab-tongue.ts';
import { describe } from './lab-view.ts';
import type { LabProps } from './lab-words.ts';
import type { OwnParts } from './own-parts.ts';
import type { PictureView } from './picture-view.ts';

export interface LabFigureProps extends LabProps {
  lab: Lab;
  View: PictureView | null;
  parts: OwnParts;
}

const nothing = () => undefined;

export function LabFigure(props: LabFigureProps) {
  const { lab, words, View, parts } = props;
  const tongue = labTongue(props);
  const state = initialState(lab);
  return (
    <div class="lab">
      <header class="lab-head">
        <h4>{words.title}</h4>
        <p>{words.task}</p>
      </header>
      {lab.kind === 'run' ? (
        <Run {...props} lab={lab} tongue={tongue} state={state} dispatch={nothing} View={View} own={parts} />
      ) : (
        <p class="lab-words">{words.summary.play}</p>
      )}
      <div class="lab-words">
        <p>{tongue.say('leaves-out')}:</p>
        <ul>
          {words.leavesOut.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

type RunProps = Omit<
  Parameters<typeof LabStage>[0],
  'playback' | 'host' | 'finding' | 'reducedMotion' | 'onEnd' | 'onSay'
>;

function Run(props: RunProps) {
  const { lab, state, tongue } = props;
  const { settings, seed, plugs } = state;
  const playback = createPlayback({ lab, settings, seed, plugs });
  playback.seek(state.time);
  const { finding } = describe(tongue, playback, state);
  return (
    <>
      <div class="lab-body alone">
        <LabStage
          {...props}
          playback={playback}
          host={{ current: null }}
          finding={finding}
          reducedMotion
          onEnd={nothing}
          onSay={nothing}
        />
      </div>
      <LabReadouts {...props} metrics={playback.measure()} />
    </>
  );
}
