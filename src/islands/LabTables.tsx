import { inSystemAt } from '../systems/measures.ts';
import type { RunPart } from './lab-part.ts';
import { type MachineTally, tallies } from './lab-tally.ts';

/** Rows of the table of the chart. */
const ROWS = 10;

const columns: readonly (keyof MachineTally)[] = ['sent', 'finished', 'lost', 'inService', 'waiting'];

/** The numbers of stage and chart. */
export function LabTables({ lab, tongue, state, playback }: RunPart) {
  const rows = tallies(playback);
  const { machines } = playback.scene();
  const times = Array.from({ length: ROWS + 1 }, (_, index) => (index / ROWS) * lab.clock.horizon).filter(
    (time) => time <= playback.run.now,
  );
  const values = machines.map(({ id }) => inSystemAt(playback.record(), id, times));
  return (
    <>
      <div class="table-scroll" tabIndex={0} role="group" aria-label={tongue.say('table.servers')}>
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
      <div class="table-scroll" tabIndex={0} role="group" aria-label={tongue.say('table.chart')}>
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
