import { Button } from '../ui/Button.tsx';
import { ChoiceChips } from '../ui/ChoiceChips.tsx';
import type { LabPart } from './lab-part.ts';
import { isOpen, type LabState } from './lab-state.ts';

/** Before anything runs: what do you expect? Committed, or skipped on purpose. */
export function LabPrediction({ lab, tongue, state, dispatch }: LabPart) {
  const { prompt, choices } = tongue.words.prediction;
  const options = lab.prediction.choices.map((id) => ({ id, text: choices[id] ?? id }));
  const open = isOpen(state);
  return (
    <div class={open ? 'lab-predict settled' : 'lab-predict'}>
      <ChoiceChips
        name={`${lab.id}-prediction`}
        prompt={
          <>
            <strong>{tongue.say('predict')}</strong>
            {prompt}
          </>
        }
        options={options}
        value={state.prediction ?? state.leaning}
        settled={open}
        onChange={(choice) => dispatch({ type: 'lean', choice })}
      />
      <div class="lab-commit" tabIndex={-1}>
        {open ? (
          <p>{tongue.say(keptIn(lab, state))}</p>
        ) : (
          <>
            <Button
              kind="primary"
              blockedBy={state.leaning === null ? `${lab.id}-choose-first` : undefined}
              onClick={() => dispatch({ type: 'predict' })}
            >
              {tongue.say('predict.commit')}
            </Button>
            <Button kind="quiet" onClick={() => dispatch({ type: 'skip' })}>
              {tongue.say('predict.skip')}
            </Button>
            <span id={`${lab.id}-choose-first`} hidden>
              {tongue.say('predict.choose')}
            </span>
          </>
        )}
      </div>
    </div>
  );
}

/** What is said of a prediction that was made or skipped. */
function keptIn({ kind }: LabPart['lab'], { prediction }: LabState): string {
  if (prediction === null) return 'predict.skipped';
  return kind === 'run' ? 'predict.kept' : 'predict.kept.computed';
}
