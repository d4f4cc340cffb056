// The same M/M/1 in two published libraries: arrivals at 0.8, work of mean 1, first come, first served. Two events
// per request are counted, its arrival and its end, as in our engine.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';

const require = createRequire(import.meta.url);

/* Neither library has types; what is used of them is written down here. */
interface SimJs {
  Sim: new () => { addEntity(entity: unknown, name: string): void; simulate(until: number): void };
  Facility: new (name: string, discipline: number, servers: number) => object;
  Random: new (seed: number) => { exponential(rate: number): number };
  Entity: new () => {
    setTimer(span: number): Promised;
    useFacility(facility: object, span: number): Promised;
  };
}
interface Promised {
  done(then: () => void): void;
}

/** simjs 2.0.3. */
export function simJs(requests: number): number {
  const holder: { Sim?: SimJs } = {};
  const code = readFileSync(require.resolve('simjs'), 'utf8');
  // It knows only browsers: it leaves itself in `window`.
  (runInThisContext(`(function (window) {${code}\n})`) as (window: object) => void)(holder);
  const library = holder.Sim;
  if (!library) throw new Error('simjs has left nothing in its window.');
  const { Sim, Facility, Random, Entity } = library;
  const random = new Random(1);
  const server = new Facility('server', 1, 1);
  let done = 0;
  class Source extends Entity {
    left = requests;
    start() {
      this.next();
    }
    next() {
      if (this.left === 0) return;
      this.left -= 1;
      this.setTimer(random.exponential(0.8)).done(() => {
        this.useFacility(server, random.exponential(1)).done(() => {
          done += 1;
        });
        this.next();
      });
    }
  }
  const simulation = new Sim();
  simulation.addEntity(Source, 'source');
  simulation.simulate(1e15);
  if (done !== requests) throw new Error(`simjs finished ${done} of ${requests} requests.`);
  return 2 * requests;
}

interface Script {
  Simulation: new () => {
    maxTimeStep: number;
    frameDelay: number;
    generateEntities(kind: unknown, gap: object, count: number): void;
    start(): Promise<void>;
    onStarting(): void;
    onFinished(): void;
  };
  Entity: new () => {
    simulation: object;
    enterQueue(q: object): Promise<void>;
    leaveQueue(q: object): void;
    delay(span: number): Promise<void>;
  };
  Queue: new (name: string, capacity: number) => object;
  Exponential: new (mean: number) => { sample(): number };
}

/** simscript 1.0.37. */
export async function simScript(requests: number): Promise<number> {
  // It yields to the screen now and then; here there is none.
  const world = globalThis as { requestAnimationFrame?: (then: () => void) => void };
  world.requestAnimationFrame = (then) => void setImmediate(then);
  const { Simulation, Entity, Queue, Exponential } = require('simscript') as Script;
  const server = new Queue('server', 1);
  const work = new Exponential(1);
  let done = 0;
  class Customer extends Entity {
    async script() {
      await this.enterQueue(server);
      await this.delay(work.sample());
      this.leaveQueue(server);
      done += 1;
    }
  }
  await new Promise<void>((resolve) => {
    class Station extends Simulation {
      override onStarting() {
        super.onStarting();
        this.generateEntities(Customer, new Exponential(1 / 0.8), requests);
      }
      override onFinished() {
        super.onFinished();
        resolve();
      }
    }
    void new Station().start();
  });
  if (done !== requests) throw new Error(`simscript finished ${done} of ${requests} requests.`);
  return 2 * requests;
}
