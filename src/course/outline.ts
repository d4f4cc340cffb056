/** All lessons of the course, in reading order. */
export const outline: readonly string[] = [
  'start',
  'cluster',
  'load-balancing',
  'availability',
  'scaling',
  'distributed',
  'partial-failure',
  'microservices',
  'when-to-split',
  'same-or-different-work',
  'faster-job-or-more-jobs',
  'distributed-vs-microservices',
  'what-it-costs',
  'is-distributed-microservice',
  'summary',
];
