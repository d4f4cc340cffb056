// The closed forms of queues, as laws that a case can ask for without a run. `mu` is 1 where the case says nothing.
import { dm1, roundRobin } from '../../../src/systems/theory/arrivals.ts';
import { powerOfChoices, queuesAtLeast, weightedRandomSplit } from '../../../src/systems/theory/choices.ts';
import { mdc } from '../../../src/systems/theory/constant-work.ts';
import { feedback } from '../../../src/systems/theory/feedback.ts';
import {
  forkJoin,
  forkJoinOfTwo,
  splitMerge,
  splitMergeLimit,
} from '../../../src/systems/theory/fork-join.ts';
import { mg1, mg1Sharing } from '../../../src/systems/theory/general-service.ts';
import { mm1Impatient, mmck } from '../../../src/systems/theory/limits.ts';
import {
  erlangB,
  erlangC,
  type MMc,
  mmc,
  mmcAtLeast,
  mmcResponseQuantile,
  mmcWaitQuantile,
} from '../../../src/systems/theory/multi-server.ts';
import { tandem, tandemQuantile } from '../../../src/systems/theory/routes.ts';
import { requestsNeeded, waitVariance } from '../../../src/systems/theory/run-length.ts';
import { meanInSystemAt } from '../../../src/systems/theory/transient.ts';
import type { Params } from '../params.ts';
import type { Argument, Law } from './laws.ts';

const POSITIVE = { above: 0 } as const;
const COUNT = { least: 1, whole: true } as const;

const lambdaOf = (params: Params): number => params.number('lambda|rho', POSITIVE);
const muOf = (params: Params): number => params.numberOr('mu', 1, POSITIVE);
const serversOf = (params: Params): number => params.numberOr('c|servers|n', 1, COUNT);
const offeredOf = (params: Params): number =>
  params.has('a|offered|load') ? params.number('a|offered|load', POSITIVE) : lambdaOf(params) / muOf(params);
const stationOf = (params: Params): MMc => ({
  lambda: lambdaOf(params),
  mu: muOf(params),
  servers: serversOf(params),
});
const stagesOf = (params: Params): number => params.number('k|stages|n', COUNT);
const q = (argument: Argument): number => argument('q|percentile', { above: 0, most: 1 });
const workOf = (params: Params): number =>
  params.has('work|meanWork') ? params.number('work|meanWork', POSITIVE) : 1 / muOf(params);

const mmcLaw: Law = {
  'T.mean|T|response': (params) => mmc(lambdaOf(params), muOf(params), serversOf(params)).response,
  'W.mean|W|Wq|waiting': (params) => mmc(lambdaOf(params), muOf(params), serversOf(params)).waiting,
  'P.wait|C': (params) => mmc(lambdaOf(params), muOf(params), serversOf(params)).waits,
  'util|rho': (params) => mmc(lambdaOf(params), muOf(params), serversOf(params)).utilisation,
  'T.q|T.quantile': (params, argument) => mmcResponseQuantile(stationOf(params), q(argument)),
  'W.q|W.quantile': (params, argument) => mmcWaitQuantile(stationOf(params), q(argument)),
  'P.N>=k|tail': (params, argument) =>
    mmcAtLeast(stationOf(params), argument('k', { least: 0, whole: true })),
  'E.N(t)|N(t)': (params, argument) => meanInSystemAt(stationOf(params), argument('t', { least: 0 })),
};
const single = (metric: string, read: (params: Params) => number): Law => ({ [metric]: read });
const response = (read: (params: Params) => { response: number; waiting: number }): Law => ({
  'T.mean|T|response': (params) => read(params).response,
  'W.mean|W|Wq|waiting': (params) => read(params).waiting,
});

/** Laws by plain name. */
export const QUEUE_LAWS: Record<string, Law> = {
  mm1: mmcLaw,
  mmc: mmcLaw,
  erlangb: single('P.loss|B', (params) => erlangB(offeredOf(params), serversOf(params))),
  erlangc: single('P.wait|C', (params) => erlangC(offeredOf(params), serversOf(params))),
  mmck: {
    'P.loss|loss': (params) => mmck(stationOf(params), params.number('K|capacity', COUNT)).lost,
    'T.mean|T': (params) => mmck(stationOf(params), params.number('K|capacity', COUNT)).response,
    'N.mean|N|L': (params) => mmck(stationOf(params), params.number('K|capacity', COUNT)).inSystem,
  },
  mg1: response((params) => mg1(lambdaOf(params), workOf(params), params.number('scv', { least: 0 }))),
  pollaczekkhinchine: response((params) =>
    mg1(lambdaOf(params), workOf(params), params.number('scv', { least: 0 })),
  ),
  md1: response((params) => mg1(lambdaOf(params), workOf(params), 0)),
  mdc: response((params) => mdc(lambdaOf(params), workOf(params), serversOf(params))),
  dm1: response((params) => dm1(lambdaOf(params), muOf(params))),
  mg1ps: single('T.mean|T', (params) => mg1Sharing(lambdaOf(params), workOf(params))),
  roundrobin: response((params) => roundRobin(lambdaOf(params), muOf(params), serversOf(params))),
  weightedrandom: single('T.mean|T', (params) =>
    weightedRandomSplit(
      lambdaOf(params),
      params.numbers('mus|speeds', POSITIVE),
      params.numbers('weights', { least: 0 }),
    ),
  ),
  impatience: single(
    'P.renege|renege',
    (params) =>
      mm1Impatient(lambdaOf(params), muOf(params), params.number('tau|patience', { least: 0 })).lost,
  ),
  feedback: response((params) =>
    feedback(lambdaOf(params), muOf(params), params.number('p|feedbackProb', { least: 0, most: 1 })),
  ),
  tandem: {
    'T.mean|T': (params) => tandem(lambdaOf(params), muOf(params), stagesOf(params)),
    'T.q|T.quantile': (params, argument) =>
      tandemQuantile(lambdaOf(params), muOf(params), stagesOf(params), q(argument)),
  },
  flattohahn: single('T.mean|T', (params) => forkJoinOfTwo(lambdaOf(params), muOf(params))),
  nelsontantawi: single('T.mean|T', (params) => forkJoin(lambdaOf(params), muOf(params), serversOf(params))),
  splitmerge: {
    'T.mean|T': (params) => splitMerge(lambdaOf(params), muOf(params), serversOf(params)).response,
    'limit|stability|lambdaMax': (params) => splitMergeLimit(muOf(params), serversOf(params)),
  },
  runlength: {
    'jobs|requests': (params) => requestsNeeded(lambdaOf(params), params.number('within|relative', POSITIVE)),
    'variance|sigma2|nVar': (params) => waitVariance(lambdaOf(params)),
  },
};

/** Endlessly many servers, the shortest of `d` drawn. */
export const MEAN_FIELD: Law = {
  'T.mean|T|mean': (params) => powerOfChoices(lambdaOf(params), choicesOf(params)),
  'P.N>=k|s_k|tail|s': (params, argument) =>
    queuesAtLeast(lambdaOf(params), choicesOf(params), argument('k', { least: 0, whole: true })),
};
const choicesOf = (params: Params): number => params.numberOr('d|choices', 2, COUNT);
