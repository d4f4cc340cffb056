// The stage's pictures as stored text: a change of a picture is seen as a change of a file.
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Scene } from '../systems/simulate.ts';
import { Bars } from './Bars.tsx';
import { Curve } from './Curve.tsx';
import { Gantt } from './Gantt.tsx';
import { layOut, type Width } from './layout.ts';
import { marksOf } from './marks.ts';
import { Placement } from './Placement.tsx';
import { type MachineView, SystemDrawing } from './SystemDrawing.tsx';
import { TimeSeries } from './TimeSeries.tsx';

/** One element a line, so that a difference points at a place. */
const lines = (svg: string) => `${svg.replaceAll('><', '>\n<')}\n`;

type Machine = Scene['machines'][number];
type Request = Scene['requests'][number];

const machine = (id: string, change: Partial<Machine> = {}): Machine => ({
  id,
  up: true,
  believedUp: true,
  downSince: null,
  speed: 1,
  cores: 1,
  inService: 1,
  waiting: 0,
  services: [],
  ...change,
});
const request = (id: number, change: Partial<Request>): Request => ({
  id,
  flow: 'visit',
  kind: 'account',
  client: null,
  place: 'waiting',
  machine: 0,
  from: -1,
  since: 9,
  until: Number.POSITIVE_INFINITY,
  arrived: 9,
  ...change,
});

const scene: Scene = {
  time: 10,
  front: { up: true },
  machines: [
    machine('m1', { waiting: 2 }),
    machine('m2'),
    machine('m3', { up: false, believedUp: false, downSince: 8 }),
  ],
  requests: [
    request(1, { place: 'in-service', since: 9.5, until: 11.5 }),
    request(2, {}),
    request(3, { kind: 'catalogue' }),
    request(4, { place: 'in-service', machine: 1, kind: 'pay', until: 10.2 }),
    request(5, { place: 'to-machine', machine: 1, kind: 'order', since: 9.9, until: 10.1 }),
    request(6, { place: 'to-caller', machine: 0, since: 9.95, until: 10.15 }),
  ],
};
const sight = {
  lead: 1,
  approaching: [{ time: 10.4, kind: 'account' }],
  losses: [
    { machine: 2, kind: 'account' },
    { machine: 2, kind: 'order' },
  ],
};

const view = (index: number, change: Partial<MachineView> = {}): MachineView => ({
  name: `Server ${index + 1}`,
  shortName: String(index + 1),
  up: true,
  believedUp: true,
  busy: 0.5,
  note: '50 %',
  overflow: '',
  traffic: 0.3,
  ...change,
});

describe.each<Width>(['wide', 'narrow'])('the %s system drawing', (width) => {
  it('shows requests on their way, in service, waiting, answered and lost', async () => {
    const layout = layOut({ machines: 3 }, width);
    const svg = render(
      <SystemDrawing
        layout={layout}
        finding="Server 1: 3 requests, Server 2: 1 request, Server 3: down"
        visitors={{ title: 'Visitors', note: '18 / s' }}
        entrance={{ title: 'Balancer', note: 'in turn', up: true }}
        machines={[
          view(0),
          view(1),
          view(2, { up: false, believedUp: false, busy: 0, note: 'down', traffic: 0 }),
        ]}
        marks={marksOf(scene, layout, sight).marks}
        selected={1}
      />,
    );
    await expect(lines(svg)).toMatchFileSnapshot(`./pictures/system-${width}.svg`);
  });

  it('shows machines in tiers, and calls on their way from one to another', async () => {
    const layout = layOut({ machines: 3, tiers: [[0], [1, 2]] }, width);
    const calls = {
      ...scene,
      machines: [machine('m1'), machine('m2'), machine('m3')],
      requests: [
        request(1, { place: 'calling', machine: 0 }),
        request(1, { place: 'to-machine', machine: 2, from: 0, kind: 'pay', since: 9, until: 11 }),
        request(2, { place: 'to-machine', machine: 0, since: 9, until: 11 }),
        request(3, { place: 'to-caller', machine: 1, from: 0, kind: 'order', since: 9, until: 11 }),
      ],
    };
    const svg = render(
      <SystemDrawing
        layout={layout}
        finding="The shop waits for pay"
        visitors={{ title: 'Visitors', note: '2 / s' }}
        entrance={{ title: 'Entrance', note: '', up: true }}
        machines={[view(0), view(1), view(2)]}
        marks={marksOf(calls, layout, { ...sight, losses: [] }).marks}
        selected={null}
      />,
    );
    await expect(lines(svg)).toMatchFileSnapshot(`./pictures/tiers-${width}.svg`);
  });

  it('says how many requests found no room', () => {
    const crowd = { ...scene, requests: Array.from({ length: 60 }, (_, id) => request(id, { machine: 1 })) };
    const layout = layOut({ machines: 12 }, width);
    const { marks, unseen } = marksOf(crowd, layout, { ...sight, approaching: [], losses: [] });
    expect(marks.length + (unseen[1] ?? 0)).toBe(60);
    expect(unseen[1]).toBeGreaterThan(0);
  });
});

it('a placement shows machines, services and kinds of work', async () => {
  const shop = ['account', 'catalogue', 'order', 'pay'];
  const svg = render(
    <Placement
      system={{
        machines: [{ id: 'front' }, { id: 'm1' }, { id: 'm2' }],
        services: [
          { id: 'balancing', does: ['balancing'], on: ['front'] },
          { id: 'shop', does: shop, on: ['m1', 'm2'] },
        ],
      }}
      tiers={[['front'], ['m1', 'm2']]}
      names={{ balancing: '分发' }}
      finding="One balancer before two copies of the shop"
    />,
  );
  await expect(lines(svg)).toMatchFileSnapshot('./pictures/placement.svg');
});

it('a time series draws each line with its own dash, and marks moments', async () => {
  const svg = render(
    <TimeSeries
      width="wide"
      times={[0, 1, 2, 3]}
      series={[
        { name: 'Server 1', values: [0, 2, 2, 5] },
        { name: 'Server 2', values: [1, 1, 0, 0] },
      ]}
      horizon={10}
      now={3}
      moments={[{ time: 2, word: 'power lost' }]}
      selected={0}
      finding="At 3 s: Server 1 5, Server 2 0"
      axis={{ time: 'Time', value: 'requests' }}
      formatTime={(time) => `${time} s`}
    />,
  );
  await expect(lines(svg)).toMatchFileSnapshot('./pictures/time-series.svg');
});

it('a curve has its axes, a dash for each line, and a mark where the setting stands', async () => {
  const svg = render(
    <Curve
      width="wide"
      x={{ min: 1, max: 4, whole: true, format: String }}
      y={{ min: 0.1, max: 100, log: true, format: (value) => `${value} h` }}
      axes={{ x: 'servers', y: 'hours down' }}
      lines={[
        {
          name: 'one',
          points: [
            [1, 100],
            [2, 10],
            [4, 0.01],
          ],
        },
        {
          name: 'two',
          points: [
            [2, 1],
            [3, Number.NaN],
            [4, 1],
          ],
        },
      ]}
      at={2}
      finding="With 2 servers it is down 10 hours"
    />,
  );
  await expect(lines(svg)).toMatchFileSnapshot('./pictures/curve.svg');
});

it('bars show value, level and what fails', async () => {
  const svg = render(
    <Bars
      width="narrow"
      max={40}
      rows={[
        { id: 'clone', name: 'Copies of everything', value: 20, text: '20 GB' },
        { id: 'scale', name: 'One service', value: 3.8, text: '3.8 GB', level: 16 },
        { id: 'full', name: 'Too much', value: 50, text: '50 GB', level: 16, bad: true },
      ]}
      finding="Copies of everything need 20 GB"
    />,
  );
  await expect(lines(svg)).toMatchFileSnapshot('./pictures/bars.svg');
});

it('lanes show who works on what, what was lost, and who is down', async () => {
  const svg = render(
    <Gantt
      width="wide"
      end={10}
      now={4}
      groups={[
        {
          name: 'Split',
          note: '4 done',
          lanes: [
            { bars: [1, 2, 3, 4].map((task) => ({ task, from: task - 1, to: task })), down: [] },
            { bars: [{ task: 1, from: 0, to: 1.5, lost: true }], down: [{ from: 1.5, to: 4 }] },
          ],
        },
        { name: 'Cluster', note: '0 done', lanes: [{ bars: [{ task: 1, from: 0, to: 4 }], down: [] }] },
      ]}
      format={(time) => `${time} h`}
      axis="hours"
      finding="After 4 hours the split has done 4 tasks"
    />,
  );
  await expect(lines(svg)).toMatchFileSnapshot('./pictures/lanes.svg');
});
