import { useEffect, useState } from 'preact/hooks';
import { type Compared, compareOption } from '../labs/final-metrics.ts';
import type { RunPart } from './lab-part.ts';

const NOTHING = { control: '', metrics: [], seeds: 0 };

/** Every option of one control on the same arrivals, for several seeds: mean and 95 % interval. */
export function LabComparison({ lab, tongue, state }: RunPart) {
  const compare = lab.compare ?? NOTHING;
  const control = lab.controls[compare.control];
  const options = control?.type === 'choice' ? control.options : [];
  const [rows, setRows] = useState<readonly Compared[]>([]);
  const running = rows.length < options.length;
  useEffect(() => setRows([]), [state.settings, state.seed]);
  // One option at a time, so that the page stays responsive in between.
  useEffect(() => {
    if (!running) return;
    const option = options[rows.length];
    if (option === undefined) return;
    const timer = setTimeout(() =>
      setRows([...rows, compareOption(lab, state.settings, state.seed, option)]),
    );
    return () => clearTimeout(timer);
  }, [rows]);
  const optionWords = tongue.words.controls[compare.control]?.options ?? {};
  return (
    <div class="lab-compare">
      <p>{tongue.say('compare.how', { count: tongue.count(compare.seeds) })}</p>
      <div role="status" class="visually-hidden">
        {running ? '' : tongue.say('compare.done')}
      </div>
      {rows.length > 0 && (
        <div class="table-scroll" tabIndex={0} role="group" aria-label={tongue.say('compare')}>
          <table>
            <caption>{tongue.say('compare.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{tongue.words.controls[compare.control]?.label}</th>
                {compare.metrics.map((metric) => (
                  <th key={metric} scope="col">
                    {tongue.words.readouts[metric]?.label ?? metric}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ option, estimates }) => (
                <tr
                  key={option}
                  aria-current={state.settings[compare.control] === option ? 'true' : undefined}
                >
                  <th scope="row">{optionWords[option] ?? option}</th>
                  {compare.metrics.map((metric) => {
                    const estimate = estimates[metric];
                    const unit = lab.metrics[metric] ?? 'number';
                    return (
                      <td key={metric}>
                        {tongue.quantity(estimate?.mean ?? Number.NaN, unit)}{' '}
                        <small>±&nbsp;{tongue.quantity(estimate?.halfWidth ?? Number.NaN, unit)}</small>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
