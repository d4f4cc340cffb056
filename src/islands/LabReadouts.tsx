import { useMemo } from 'preact/hooks';
import type { Metrics } from '../labs/define-lab.ts';
import type { LabPart } from './lab-part.ts';

interface LabReadoutsProps extends LabPart {
  /** Null while the reader has not asked for them. */
  metrics: Metrics | null;
}

/** The numbers of the lab as it stands; beside them what theory says, where it says something. */
export function LabReadouts({ lab, tongue, state, metrics }: LabReadoutsProps) {
  const theory = useMemo(() => lab.theory?.(state.settings) ?? {}, [lab, state.settings]);
  return (
    <dl class="lab-readouts">
      {lab.readouts.map((id) => {
        const unit = lab.metrics[id] ?? 'number';
        const words = tongue.words.readouts[id];
        const expected = metrics ? theory[id] : undefined;
        return (
          <div key={id}>
            <dt>{words?.label ?? id}</dt>
            <dd>{tongue.quantity(metrics?.[id] ?? Number.NaN, unit)}</dd>
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
