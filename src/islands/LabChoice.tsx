import { choiceReason } from './choice-reason.ts';
import type { RunPart } from './lab-part.ts';
import { machineIndex } from './lab-tongue.ts';

/** The entrance's last choice with its arithmetic: what it saw, what it compared, whom it took. */
export function LabChoice({ tongue, state, playback }: RunPart) {
  const choice = playback.record().choices.at(-1);
  if (!choice) return <div class="lab-choice">{tongue.say('choice.none')}</div>;
  return (
    <div class="lab-choice">
      <table>
        <caption>
          {tongue.say('choice', {
            request: tongue.count(choice.request + 1),
            time: tongue.moment(choice.time),
          })}
        </caption>
        <thead>
          <tr>
            <th scope="row">{tongue.say('choice.server')}</th>
            {choice.candidates.map(({ machine }) => (
              <th
                key={machine}
                scope="col"
                aria-current={machineIndex(machine) === state.selected ? 'true' : undefined}
              >
                {tongue.count(machineIndex(machine) + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{tongue.say('choice.load')}</th>
            {choice.candidates.map(({ machine, load, believedUp }, index) => (
              <td key={machine} class={classesOf(index, choice)}>
                {believedUp ? tongue.count(load) : tongue.say('choice.out')}
                {index === choice.chosen && <span class="taken">{tongue.say('choice.taken')}</span>}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <p>{choiceReason(tongue, choice)}</p>
    </div>
  );
}

function classesOf(index: number, { chosen, compared }: { chosen: number; compared: readonly number[] }) {
  return index === chosen ? 'chosen' : compared.includes(index) ? 'compared' : undefined;
}
