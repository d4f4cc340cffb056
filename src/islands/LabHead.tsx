// The head of every lab: its name and task, the state in words for those who listen, and what an address asked for
// in vain.
import type { LabPart } from './lab-part.ts';

interface LabHeadProps extends LabPart {
  /** What the lab shows now, in a sentence. */
  details: string;
}

export function LabHead({ lab, tongue, state, details }: LabHeadProps) {
  const { words } = tongue;
  return (
    <>
      <header class="lab-head">
        <tongue.Title id={`${lab.id}-title`}>{words.title}</tongue.Title>
        <p>{words.task}</p>
      </header>
      <div class="visually-hidden">
        <p>{words.summary.play}</p>
        <p>{words.summary.controls}</p>
        <p>{tongue.say('summary.now', { details })}</p>
        <p>{words.summary.hint}</p>
      </div>
      {state.bad.length > 0 && (
        <div class="notice" role="status">
          {state.bad.map(({ name, found, used }) => (
            <p key={name}>{tongue.say('bad', { name, found, used })}</p>
          ))}
        </div>
      )}
    </>
  );
}
