import type { Plug } from '../labs/define-lab.ts';
import { Button } from '../ui/Button.tsx';
import type { RunPart } from './lab-part.ts';
import { isOpen } from './lab-state.ts';

/** One plug for each server: pulled at this moment, or put back. */
export function LabPlugs({ lab, tongue, state, dispatch, playback }: RunPart) {
  const now = playback.run.now;
  const blockedBy = isOpen(state) ? undefined : `${lab.id}-predict-first`;
  return (
    <fieldset class="plugs">
      <legend>{tongue.say('plugs')}</legend>
      <div class="plug-row">
        {playback.scene().machines.map(({ id, up }, index) => (
          <Button
            key={id}
            aria-pressed={!up}
            aria-label={tongue.say(up ? 'plug.pull' : 'plug.back', { machine: tongue.machine(index) })}
            blockedBy={blockedBy}
            onClick={() =>
              dispatch({
                type: 'plug',
                plugs: up ? pull(state.plugs, id, now) : putBack(state.plugs, id, now),
              })
            }
          >
            {tongue.count(index + 1)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

/** Pulled now: what would have happened to this plug later no longer does. */
function pull(plugs: readonly Plug[], machine: string, now: number): Plug[] {
  return [
    ...plugs.filter((plug) => plug.machine !== machine || plug.at < now),
    { machine, at: now, for: null },
  ];
}

function putBack(plugs: readonly Plug[], machine: string, now: number): Plug[] {
  return plugs.map((plug) =>
    plug.machine === machine && plug.at < now && plug.for === null ? { ...plug, for: now - plug.at } : plug,
  );
}
