// Statistics of requests that finished: for those who ask for the results of a run.
import { addValue, createBatchMeans } from '../engine/batch-means.ts';
import { createHistogram, record } from '../engine/histogram.ts';
import type { Task } from './rows.ts';
import type { Measured, State } from './state.ts';

const create = (): Measured => ({
  response: createHistogram(),
  waiting: createHistogram(),
  batches: createBatchMeans(),
});

/** Takes in the times of a request; times handed from function to function would be objects. */
const take = ({ response, waiting, batches }: Measured, { now }: State, task: Task): void => {
  const span = now - task.came;
  record(response, span);
  record(waiting, task.waited);
  addValue(batches, span);
};

export const measuring = { create, take };
