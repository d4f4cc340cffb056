import { fill } from '../i18n/message.ts';
import { Button } from '../ui/Button.tsx';
import { ChoiceChips } from '../ui/ChoiceChips.tsx';
import type { LabPart } from './lab-part.ts';
import { type Conclusion, isExplained } from './lab-state.ts';
import { metricHoles } from './picture-words.ts';

// Words that others follow bring their space along, in languages that have one.

/** After a run: what did you see, why was it so, and what else can you make happen. */
export function View(part: LabPart) {
  const { conclusion } = part.state;
  return (
    <>
      {conclusion && <Observation {...part} conclusion={conclusion} />}
      {conclusion && isExplained(part.state) && <Explanation {...part} conclusion={conclusion} />}
      {isExplained(part.state) && <Challenges {...part} />}
    </>
  );
}

function Observation({ lab, tongue, state, dispatch, conclusion }: LabPart & { conclusion: Conclusion }) {
  const { prompt, choices, feedback } = tongue.words.observation;
  const said = state.observation;
  const right = conclusion.seen;
  if (said === null && state.skipped) return null;
  return (
    <div class="lab-observe" tabIndex={-1}>
      <ChoiceChips
        name={`${lab.id}-observation`}
        prompt={
          <>
            <strong>{tongue.say('observe')}</strong>
            {prompt}
          </>
        }
        options={lab.observation.choices.map((id) => ({ id, text: choices[id] ?? id }))}
        value={said ?? state.noticing}
        settled={said !== null}
        onChange={(choice) => dispatch({ type: 'notice', choice })}
      />
      {said === null ? (
        <Button
          kind="primary"
          blockedBy={state.noticing === null ? `${lab.id}-choose-first` : undefined}
          onClick={() => dispatch({ type: 'observe' })}
        >
          {tongue.say('observe.commit')}
        </Button>
      ) : (
        <p>
          {said === right
            ? tongue.say('observe.right')
            : tongue.say('observe.wrong', { right: choices[right] ?? '' })}
          {fill(feedback[said] ?? '', metricHoles(lab, tongue, conclusion.metrics))}
        </p>
      )}
    </div>
  );
}

function Explanation({ lab, tongue, state, conclusion }: LabPart & { conclusion: Conclusion }) {
  const { choices } = tongue.words.prediction;
  const holes = metricHoles(lab, tongue, conclusion.metrics);
  const predicted = state.prediction;
  const text = fill(tongue.words.explanation[conclusion.outcome] ?? '', holes);
  return (
    <div class="lab-explain">
      <p>
        <strong>{tongue.say('explain')}</strong>
        {predicted === null
          ? tongue.say('explain.skipped', { shown: choices[conclusion.outcome] ?? '' })
          : tongue.say(predicted === conclusion.outcome ? 'explain.matched' : 'explain.differed', {
              predicted: choices[predicted] ?? predicted,
              shown: choices[conclusion.outcome] ?? '',
            })}
      </p>
      <p>{text}</p>
    </div>
  );
}

function Challenges({ lab, tongue, state }: LabPart) {
  return (
    <div class="lab-challenges">
      <tongue.Heading>{tongue.say('challenges')}</tongue.Heading>
      <p>{tongue.say(lab.kind === 'run' ? 'challenges.how' : 'challenges.how.computed')}</p>
      <ul>
        {lab.challenges.map(({ id }) => {
          const words = tongue.words.challenges[id];
          const met = state.met.includes(id);
          return (
            <li key={id} class={met ? 'met' : ''}>
              <span class="challenge-state">{tongue.say(met ? 'challenge.met' : 'challenge.open')}</span>{' '}
              {words?.goal}
              {met && <p>{words?.idea}</p>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
