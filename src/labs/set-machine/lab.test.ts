import { expect, test } from 'vitest';
import { twelve } from '../twelve.ts';
import { against, DEFINITIONS, SETS, setsOf } from './sets.ts';

/** The six sentences “every … is a …”. */
const sentences = SETS.flatMap((inner) =>
  SETS.filter((outer) => outer !== inner).map((outer) => ({ inner, outer })),
);
const holding = (spread: boolean) =>
  DEFINITIONS.map((definitions) =>
    sentences
      .filter((nesting) => against(nesting, definitions, spread).length === 0)
      .map(({ inner, outer }) => `${inner} in ${outer}`),
  );

test('“every distributed system is microservices” is refuted under each of the four definitions, by the same system', () => {
  for (const definitions of DEFINITIONS)
    expect(against({ inner: 'distributed', outer: 'micro' }, definitions, true)[0]).toBe('functions');
});

test('what holds depends on the definitions: nothing, clusters, microservices, or both inside distributed', () => {
  expect(holding(false)).toEqual([
    [],
    ['cluster in distributed'],
    ['micro in distributed'],
    ['cluster in distributed', 'micro in distributed'],
  ]);
});

test('on several machines one of the six sentences holds under every definition: microservices are distributed', () => {
  const always = sentences.filter((nesting) =>
    DEFINITIONS.every((definitions) => against(nesting, definitions, true).length === 0),
  );
  expect(always).toEqual([{ inner: 'micro', outer: 'distributed' }]);
});

test('the exception is the one laptop, and only where nodes are machines', () => {
  const turned = { inner: 'micro', outer: 'distributed' } as const;
  expect(DEFINITIONS.map((definitions) => against(turned, definitions, false))).toEqual([
    ['laptop'],
    ['laptop'],
    [],
    [],
  ]);
});

test('only systems whose parts have names in the words of the lab are ever shown as counter-examples', () => {
  const shown = DEFINITIONS.flatMap((definitions) =>
    [true, false].flatMap((spread) =>
      sentences.flatMap((nesting) => against(nesting, definitions, spread).slice(0, 1)),
    ),
  );
  expect(new Set(shown)).toEqual(new Set(['functions', 'copies', 'laptop', 'teams']));
});

test('every one of the twelve is in some set or in none by the widest definitions', () => {
  const [, , , widest] = DEFINITIONS;
  if (!widest) throw new Error('There are four.');
  expect(twelve.filter((id) => setsOf(id, widest).length === 0)).toEqual(['chess', 'modules']);
});
