// What the rules of a file promise, checked against the events of its run: who is chosen, who is served first,
// how often and how long is tried. Works from the events alone.
import { complete, type Experiment, type ExperimentInput } from '../experiment.ts';
import { simulate } from '../simulate.ts';
import { TOKEN_CAP } from '../state.ts';
import type { Choice, TraceEvent } from '../trace.ts';
import { untilTooMuch, walkToEnd } from './walk.ts';

/** Takes in one event and says what is wrong with it. */
type Rule = (event: TraceEvent) => string[];

/** Runs an experiment to its end and says which events break a rule. */
export function wrongByRule(input: ExperimentInput): string[] {
  const experiment = complete(input);
  const rules = [goodChoice(experiment), inOrder(experiment), ofTries(experiment), ofScale(experiment)];
  const wrong: string[] = [];
  const run = simulate(input, {
    watch: untilTooMuch((event) => {
      for (const rule of rules) wrong.push(...rule(event));
    }),
  });
  walkToEnd(run);
  return wrong.slice(0, 5);
}

/** Every policy chooses as it says, by the loads that it says it saw. */
function goodChoice({ system }: Experiment): Rule {
  const services = new Map(system.services.map((service) => [service.id, service]));
  return (event) => {
    if (event.what !== 'choose') return [];
    const { choice } = event;
    const service = services.get(choice.service);
    const chosen = choice.candidates[choice.chosen];
    if (!service || !chosen) return [`at ${event.time} ${choice.service} chose nobody`];
    const isGood = isByPolicy(choice, service.replacement);
    return isGood ? [] : [`at ${event.time} a bad choice: ${JSON.stringify(choice)}`];
  };
}

function isByPolicy({ policy, candidates, chosen, compared, turn }: Choice, replacement: boolean): boolean {
  const it = candidates[chosen];
  if (!it) return false;
  // Machines fetch from the central queue: what the balancer believes does not matter there.
  if (policy === 'central-queue') return true;
  if (!it.believedUp) return false;
  const up = candidates.filter(({ believedUp }) => believedUp);
  // A service with one instance has no choice to make.
  if (candidates.length === 1) return true;
  const least = (loads: readonly number[]) => it.load === Math.min(...loads);
  switch (policy) {
    case 'least-busy':
      return least(up.map(({ load }) => load));
    case 'best-of-two': {
      const isDistinct = new Set(compared).size === compared.length;
      const loads = compared.map((place) => candidates[place]?.load ?? Number.NaN);
      if (compared.length === 0) return up.length === 1;
      return compared.includes(chosen) && least(loads) && (replacement || isDistinct);
    }
    case 'weighted':
      return it.weight > 0;
    case 'round-robin': {
      const begin = turn ?? Number.NaN;
      const inTurn = candidates.map((_, step) => (begin + step) % candidates.length);
      return inTurn.find((place) => candidates[place]?.believedUp) === chosen;
    }
    default:
      return true;
  }
}

/** First come, first served at every machine, where nothing takes jobs out of a queue but their turn. */
function inOrder({ system, workload, faults }: Experiment): Rule {
  const isPlain =
    system.queue.discipline === 'fifo' &&
    faults.length === 0 &&
    !system.services.some(({ calls }) => calls.cancelOnTimeout) &&
    workload.every(({ patience, again }) => patience === null && again === 0);
  if (!isPlain) return () => [];
  const queues = new Map<string, number[]>();
  return (event) => {
    if (event.what === 'reach') {
      const queue = queues.get(event.machine) ?? [];
      queues.set(event.machine, [...queue, event.request]);
    } else if (event.what === 'turn-away') queues.get(event.machine)?.pop();
    else if (event.what === 'start') {
      const next = queues.get(event.machine)?.shift();
      if (next !== event.request)
        return [`at ${event.time} ${event.machine} started ${event.request} before ${next}`];
    }
    return [];
  };
}

/** No more tries than allowed by attempts and budget, none longer than the deadlines allow; for requests without calls. */
function ofTries({ workload, system }: Experiment): Rule {
  const asked = new Set(
    workload.map(({ task }) => system.services.find(({ does }) => does.includes(task.kind))),
  );
  const [service] = asked;
  const isSingle = asked.size === 1 && workload.every(({ task }) => !task.calls);
  if (!service || !isSingle) return () => [];
  const { attempts, timeout, backoff, retryBudget, hedgeAfter } = service.calls;
  const most = attempts + (hedgeAfter === null ? 0 : 1);
  let longest = Number.POSITIVE_INFINITY;
  if (timeout !== null && hedgeAfter === null) {
    longest = attempts * timeout * (1 + 1e-9);
    for (let retry = 0; retry < attempts - 1; retry += 1) longest += backoff.base * backoff.factor ** retry;
  }
  const arrived = new Map<number, number>();
  let retries = 0;
  return (event) => {
    if (event.what === 'arrive') arrived.set(event.request, event.time);
    const wrong: string[] = [];
    if (event.what === 'retry') {
      retries += 1;
      if (event.attempt > most) wrong.push(`at ${event.time} attempt ${event.attempt} of ${attempts}`);
      const saved = system.services.length * TOKEN_CAP + (retryBudget ?? 0) * arrived.size;
      if (retryBudget !== null && hedgeAfter === null && retries > saved + 1e-9)
        wrong.push(`at ${event.time} retry ${retries} of ${saved} in the budget`);
    }
    if (event.what === 'answer' || event.what === 'fail') {
      const stay = event.time - (arrived.get(event.request) ?? Number.NaN);
      if (!(stay <= longest)) wrong.push(`request ${event.request} ended after ${stay}, not ${longest}`);
    }
    return wrong;
  };
}

/** Autoscalers stay within their bounds and decide at their moments; nobody is chosen who is not in use. */
function ofScale({ system }: Experiment): Rule {
  const scaled = new Map(
    system.services.flatMap(({ id, autoscale }) => (autoscale ? [[id, { autoscale, inUse: -1 }]] : [])),
  );
  return (event) => {
    if (event.what === 'choose') {
      const { service, chosen } = event.choice;
      const inUse = scaled.get(service)?.inUse ?? Number.POSITIVE_INFINITY;
      return chosen < inUse ? [] : [`at ${event.time} ${service} chose ${chosen} of ${inUse} in use`];
    }
    const known = event.what === 'scale' ? scaled.get(event.service) : undefined;
    if (event.what !== 'scale' || !known) return [];
    const { start, min, max, every, delay } = known.autoscale;
    const { inUse, time } = event;
    const isRight = known.inUse < 0 ? inUse === start && time === 0 : inUse >= min && inUse <= max;
    const looks = (inUse > known.inUse ? time - delay : time) / every;
    known.inUse = inUse;
    return isRight && (time === 0 || Math.abs(looks - Math.round(looks)) < 1e-6)
      ? []
      : [`at ${time} ${event.service} scales to ${inUse}, looking every ${every}`];
  };
}
