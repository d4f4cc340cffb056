import { TimeSeries } from '../stage/TimeSeries.tsx';
import { inSystemSeries } from '../systems/measures.ts';
import { LabComparison } from './LabComparison.tsx';
import { eventLine } from './lab-log.ts';
import type { LabPart } from './lab-part.ts';
import { type MachineTally, tallies } from './lab-tally.ts';

/** Lines of the log that are shown; older ones are counted. */
const LOG_LINES = 60;
/** Points of the chart. */
const POINTS = 160;
/** Rows of the table of the chart. */
const ROWS = 10;
/** More lines than this cannot be told apart. */
const LINES = 5;

/** The same run as a chart, as tables, as text; and what the model leaves out. */
export function LabDetails(part: LabPart) {
  const { lab, tongue } = part;
  return (
    <div class="lab-details">
      <Chart {...part} />
      {lab.compare && <LabComparison {...part} compare={lab.compare} />}
      <details>
        <summary>{tongue.say('table')}</summary>
        <Tables {...part} />
      </details>
      <details>
        <summary>{tongue.say('log')}</summary>
        <Log {...part} />
      </details>
      <details class="leaves-out">
        <summary>{tongue.say('leaves-out')}</summary>
        <ul>
          {tongue.words.leavesOut.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}

/** Which servers get a line: all of a few; of many, the one that is selected or else the fullest. */
function linesOf({ playback, state }: LabPart): number[] {
  const { machines } = playback.scene();
  if (machines.length <= LINES) return machines.map((_, index) => index);
  if (state.selected !== null) return [state.selected];
  const fullest = machines.reduce(
    (best, machine, index) => {
      const here = machine.inService + machine.waiting;
      return here > best.here ? { index, here } : best;
    },
    { index: 0, here: -1 },
  );
  return [fullest.index];
}

function Chart(part: LabPart) {
  const { lab, tongue, state, dispatch, playback } = part;
  const { horizon } = lab.clock;
  const { machines } = playback.scene();
  const reached = playback.run.now;
  const times = Array.from({ length: POINTS + 1 }, (_, index) => (index / POINTS) * horizon).filter(
    (time) => time <= reached,
  );
  if (times.at(-1) !== reached) times.push(reached);
  const lines = linesOf(part);
  const record = playback.record();
  const series = lines.map((index) => ({
    name: tongue.machine(index),
    values: inSystemSeries(record, machines[index]?.id ?? '', times),
  }));
  const moments = record.happenings.map((event) => ({
    time: event.time,
    word: tongue.say(`moment.${event.what}`),
  }));
  return (
    <div class="lab-chart">
      <h4 id={`${lab.id}-chart`}>{tongue.say('chart')}</h4>
      <TimeSeries
        times={times}
        series={series}
        horizon={horizon}
        now={reached}
        moments={moments}
        selected={state.selected === null ? null : lines.indexOf(state.selected)}
        finding={tongue.say('chart.finding', {
          time: tongue.moment(reached),
          values: series
            .map(({ name, values }) => `${name} ${tongue.count(values.at(-1) ?? 0)}`)
            .join(tongue.say('list.join')),
        })}
        axis={{ time: tongue.say('timeline'), value: tongue.say('chart.axis') }}
        formatTime={tongue.moment}
      />
      <div class="legend" role="group" aria-label={tongue.say('legend')}>
        {machines.map(({ id }, index) => (
          <button
            key={id}
            type="button"
            class={lines.includes(index) ? `key key-${lines.indexOf(index) % LINES}` : 'key'}
            aria-pressed={state.selected === index}
            onClick={() => dispatch({ type: 'select', machine: index })}
          >
            {tongue.machine(index)}
          </button>
        ))}
      </div>
    </div>
  );
}

const columns: readonly (keyof MachineTally)[] = ['sent', 'finished', 'lost', 'inService', 'waiting'];

function Tables({ lab, tongue, state, playback }: LabPart) {
  const rows = tallies(playback);
  const { machines } = playback.scene();
  const times = Array.from({ length: ROWS + 1 }, (_, index) => (index / ROWS) * lab.clock.horizon).filter(
    (time) => time <= playback.run.now,
  );
  const values = machines.map(({ id }) => inSystemSeries(playback.record(), id, times));
  return (
    <>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={tongue.say('table.servers')}>
        <table>
          <caption>{tongue.say('table.servers')}</caption>
          <thead>
            <tr>
              <th scope="col">{tongue.say('choice.server')}</th>
              <th scope="col">{tongue.say('table.state')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {tongue.say(`table.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.id} aria-current={state.selected === index ? 'true' : undefined}>
                <th scope="row">{tongue.machine(index)}</th>
                <td>{tongue.say(row.up ? 'up' : 'down')}</td>
                {columns.map((column) => (
                  <td key={column}>{tongue.count(Number(row[column]))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={tongue.say('table.chart')}>
        <table>
          <caption>{tongue.say('table.chart')}</caption>
          <thead>
            <tr>
              <th scope="col">{tongue.say('timeline')}</th>
              {machines.map(({ id }, index) => (
                <th key={id} scope="col">
                  {tongue.machine(index)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {times.map((time, row) => (
              <tr key={time}>
                <th scope="row">{tongue.moment(time)}</th>
                {machines.map(({ id }, column) => (
                  <td key={id}>{tongue.count(values[column]?.[row] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Log({ tongue, playback }: LabPart) {
  const log = playback.log();
  const shown = log.slice(-LOG_LINES);
  return (
    <>
      {log.length > shown.length && (
        <p>{tongue.say('log.earlier', { count: tongue.count(log.length - shown.length) })}</p>
      )}
      <ol class="lab-log" tabIndex={0} role="group" aria-label={tongue.say('log')}>
        {shown.map((event, index) => (
          <li key={log.length - shown.length + index}>{eventLine(tongue, event)}</li>
        ))}
      </ol>
    </>
  );
}
