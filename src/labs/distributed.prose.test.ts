// What the lessons on distribution and on missing parts say in words about the numbers that they quote. When a
// model changes so that a sentence no longer holds, this fails; the numbers themselves are written by the build.
import { expect, test } from 'vitest';
import { startSettings } from './define-lab.ts';
import { factOf } from './facts.ts';
import { finalMetrics } from './final-metrics.ts';
import { loadLab } from './registry.ts';

const fact = async (lab: string, name: string) => factOf(await loadLab(lab), name).value;

test('split-the-shop: the modules need fewer interfaces than go over the network with one database', async () => {
  expect(await fact('split-the-shop', 'interfacesOwnData')).toBeLessThan(
    await fact('split-the-shop', 'interfaces'),
  );
});

test('split-the-shop: as it starts, everything stops with payment’s machine', async () => {
  const lab = await loadLab('split-the-shop');
  const { stopWithPay, modules } = finalMetrics(lab, startSettings(lab.controls), 0);
  expect(stopWithPay).toBe(modules);
});

test('split-the-shop: one order takes longer on four machines than on one', async () => {
  expect(await fact('split-the-shop', 'apartTime')).toBeGreaterThan(
    await fact('split-the-shop', 'togetherTime'),
  );
});

test('messages: trying again helps, and charges some more than once', async () => {
  expect(await fact('messages', 'told')).toBeGreaterThan((await fact('messages', 'toldOnce')) + 0.2);
  expect(await fact('messages', 'twice')).toBeGreaterThan(0.05);
});

test('messages: waiting longer for a slow service charges far fewer twice', async () => {
  expect(await fact('messages', 'patientTwice')).toBeLessThan((await fact('messages', 'slowTwice')) / 5);
});

test('break-one: ten needed parts fail five weeks a year, though no machine is down for more than four days', async () => {
  const weeks = (await fact('break-one', 'singlesHours')) / (7 * 24);
  expect(Math.round(weeks)).toBe(5);
  expect(0.01 * 365).toBeLessThanOrEqual(4);
});

test('break-one: three needed parts work far more often than ten', async () => {
  expect(await fact('break-one', 'threeNeeded')).toBeGreaterThan((await fact('break-one', 'singles')) + 0.05);
});

test('shards: five equal ones fit, on the ring they do not, and the ring moves far fewer', async () => {
  expect(await fact('shards', 'fullestOfFive')).toBeLessThanOrEqual(400);
  expect(await fact('shards', 'ringOfFive')).toBeGreaterThan(400);
  expect(await fact('shards', 'movedByRing')).toBeLessThan((await fact('shards', 'movedByNumber')) / 3);
});

test('shards: with a busy customer one of ten gets several times an even share', async () => {
  expect(await fact('shards', 'busiestHot')).toBeGreaterThan(4 * (await fact('shards', 'busiestEven')));
});
