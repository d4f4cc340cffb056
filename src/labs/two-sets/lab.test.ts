import { expect, test } from 'vitest';
import { classify } from '../../systems/classify.ts';
import type { Nest } from '../picture.ts';
import { twelveSystems } from '../twelve-systems.ts';
import { FOUR, lab } from './lab.ts';

type Drawing = (typeof lab.controls.drawing.options)[number];

/** Ids of what stands in each box of the picture, boxes and systems. */
function standing(drawing: Drawing, looked: number, which: 'root' | 'veiled' = 'root') {
  const { picture } = lab.compute({ drawing, looked });
  if (picture.type !== 'nest') throw new Error('Boxes are drawn.');
  const found: Record<string, string[]> = {};
  const visit = ({ id, inside }: Nest) => {
    if (inside.length > 0) found[id] = inside.map((one) => one.id);
    inside.forEach(visit);
  };
  visit(picture[which] ?? picture.root);
  return found;
}

test('no definition in use changes what one of the four is called', () => {
  for (const id of FOUR) {
    const told = (['machines', 'processes'] as const).flatMap((nodes) =>
      [true, false].map((clusterIsDistributed) => {
        const { distributed, microservices } = classify(twelveSystems[id], { nodes, clusterIsDistributed });
        return `${distributed} ${microservices}`;
      }),
    );
    expect([...new Set(told)], id).toHaveLength(1);
    expect(told[0], id).not.toContain('partly');
  }
});

test('with distributed systems inside, those that are distributed and no microservices have no place', () => {
  expect(standing('distributed-in-micro', 4)).toEqual({
    'says-distributed-in-micro': ['micro', 'chess', 'nowhere'],
    micro: ['distributed'],
    distributed: ['teams'],
    nowhere: ['functions', 'redis'],
  });
});

test('with microservices inside, all four have a place', () => {
  expect(standing('micro-in-distributed', 4)).toEqual({
    'says-micro-in-distributed': ['distributed', 'chess'],
    distributed: ['functions', 'redis', 'micro'],
    micro: ['teams'],
  });
});

test('side by side, what is both has no place; as one set, what is only one has none', () => {
  expect(standing('apart', 4)).toEqual({
    'says-apart': ['distributed', 'micro', 'chess', 'nowhere'],
    distributed: ['functions', 'redis'],
    nowhere: ['teams'],
  });
  expect(standing('same', 4)).toEqual({
    'says-same': ['one-set', 'chess', 'nowhere'],
    'one-set': ['teams'],
    nowhere: ['functions', 'redis'],
  });
});

test('the two systems that everybody has met stand against one drawing only', () => {
  const against = lab.controls.drawing.options.filter((drawing) => standing(drawing, 2)['nowhere']);
  expect(against).toEqual(['apart']);
});

test('before the reader asks, the sets are empty and all systems wait', () => {
  expect(standing('distributed-in-micro', 3, 'veiled')).toEqual({
    'says-distributed-in-micro': ['micro', 'waiting'],
    micro: ['distributed'],
    waiting: ['teams', 'chess', 'functions'],
  });
});
