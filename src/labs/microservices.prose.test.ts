// What the lesson “Microservices” says about quoted numbers in words.
import { expect, test } from 'vitest';
import { factOf } from './facts.ts';
import { loadLab } from './registry.ts';

const numberOf = async (id: string, fact: string) => factOf(await loadLab(id), fact).value;

test.each([
  ['release-day', 'all waiting for each other is slowest', ['apart', 'lockStep']],
  ['release-day', 'order and pay wait less in one release than apart', ['pairedTogether', 'pairedApart']],
  [
    'call-chain',
    'the chain takes longer than one, and less than adding gives',
    ['oneP99', 'chainP99', 'addedP99'],
  ],
  ['call-chain', 'an event is answered sooner', ['eventMean', 'waitMean']],
  ['call-chain', 'waiting callers lose answers in the outage', ['answeredWait', 'answeredEvent']],
])('%s: %s', async (id, _, facts) => {
  const values = await Promise.all(facts.map((fact) => numberOf(id, fact)));
  expect(values).toEqual([...values].sort((a, b) => a - b));
  expect(new Set(values).size).toBe(values.length);
});

test('release-day: with the library it is as if nothing had been split', async () => {
  expect(await numberOf('release-day', 'library')).toBe(await numberOf('release-day', 'lockStep'));
});

test('release-day: of those that come out together many are held up, alone nobody is', async () => {
  expect(await numberOf('release-day', 'lockStepHeldUp')).toBeGreaterThanOrEqual(10);
  expect(await numberOf('release-day', 'apartHeldUp')).toBe(0);
});

test('release-day: an idle week lies between finished and out', async () => {
  expect(await numberOf('release-day', 'lockStep')).toBeGreaterThan(6);
});

test('call-chain: ten services fail ten times as much as one', async () => {
  const [one, ten] = [await numberOf('call-chain', 'upOne'), await numberOf('call-chain', 'upTen')];
  expect((1 - ten) / (1 - one)).toBeCloseTo(10, 0);
});
