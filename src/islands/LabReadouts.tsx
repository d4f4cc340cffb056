import { useMemo } from 'preact/hooks';
import type { LabPart } from './lab-part.ts';

/** The numbers of the run so far; beside them what theory says, where it says something. */
export function LabReadouts({ lab, tongue, state, playback }: LabPart) {
  const metrics = playback.measure();
  const theory = useMemo(() => lab.theory?.(state.settings) ?? {}, [lab, state.settings]);
  return (
    <dl class="lab-readouts">
      {lab.readouts.map((id) => {
        const unit = lab.metrics[id] ?? 'number';
        const words = tongue.words.readouts[id];
        const expected = theory[id];
        return (
          <div key={id}>
            <dt>{words?.label ?? id}</dt>
            <dd>{tongue.quantity(metrics[id] ?? Number.NaN, unit)}</dd>
            {expected !== undefined && (
              <dd class="theory">
                {words?.theory ?? tongue.say('theory')} {tongue.quantity(expected, unit)}
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}
