// Ten moves that were told in public, by year: what hurt, and which way they went. The lesson names where each was read.

/** `change`: people waited for each other's changes; `running`: it was too much to run; `task`: the work decides. */
export type Reason = 'change' | 'running' | 'task';
/** `many`: many services were chosen; `one`: many were put together; `kept`: the shape stayed, some order was made. */
export type Way = 'many' | 'one' | 'kept';

export interface Case {
  readonly id: string;
  /** When it was told, or begun. */
  readonly year: number;
  readonly reason: Reason;
  readonly way: Way;
}

export const ways: readonly Way[] = ['many', 'one', 'kept'];

export const cases: readonly Case[] = [
  { id: 'hadoop', year: 2008, reason: 'task', way: 'kept' },
  { id: 'etcd', year: 2013, reason: 'task', way: 'kept' },
  { id: 'soundcloud', year: 2014, reason: 'change', way: 'many' },
  { id: 'monzo', year: 2015, reason: 'change', way: 'many' },
  { id: 'segment', year: 2018, reason: 'running', way: 'one' },
  { id: 'airbnb', year: 2018, reason: 'change', way: 'many' },
  { id: 'shopify', year: 2019, reason: 'change', way: 'kept' },
  { id: 'istio', year: 2020, reason: 'running', way: 'one' },
  { id: 'uber', year: 2020, reason: 'running', way: 'kept' },
  { id: 'prime', year: 2023, reason: 'running', way: 'one' },
];
