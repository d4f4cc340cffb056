import { eventLine } from './lab-log.ts';
import type { RunPart } from './lab-part.ts';

/** Lines of the log that are shown; older ones are counted. */
const LOG_LINES = 60;

/** What happened, line by line. */
export function LabLog({ tongue, playback }: RunPart) {
  const log = playback.log();
  const shown = log.slice(-LOG_LINES);
  return (
    <>
      {log.length > shown.length && (
        <p>{tongue.say('log.earlier', { count: tongue.count(log.length - shown.length) })}</p>
      )}
      {/* A list that is a group as well would be no list any more. */}
      <div class="lab-log" tabIndex={0} role="group" aria-label={tongue.say('log')}>
        <ol>
          {shown.map((event, index) => (
            <li key={log.length - shown.length + index}>{eventLine(tongue, event)}</li>
          ))}
        </ol>
      </div>
    </>
  );
}
