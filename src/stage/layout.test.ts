import { describe, expect, it } from 'vitest';
import { type Box, pointOn } from './geometry.ts';
import { layOut, type Width } from './layout.ts';

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe.each<Width>(['wide', 'narrow'])('the %s layout', (width) => {
  it.each(Array.from({ length: 20 }, (_, index) => index + 1))(
    'holds %i machines apart and inside the picture',
    (machines) => {
      const layout = layOut({ machines }, width);
      const boxes = [...layout.machines.map(({ box }) => box), layout.entrance];
      expect(boxes).toHaveLength(machines + 1);
      for (const [index, box] of boxes.entries()) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(layout.width);
        expect(box.y + box.height).toBeLessThanOrEqual(layout.height);
        for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
      }
    },
  );

  it('keeps requests inside their machine and off its name', () => {
    for (let machines = 1; machines <= 20; machines += 1) {
      for (const { box, places } of layOut({ machines }, width).machines) {
        expect(places.length).toBeGreaterThanOrEqual(3);
        for (const { x, y } of places) {
          expect(x - 9).toBeGreaterThanOrEqual(box.x);
          expect(x + 9).toBeLessThanOrEqual(box.x + box.width);
          expect(y - 9).toBeGreaterThanOrEqual(box.y + 20);
          expect(y + 9).toBeLessThanOrEqual(box.y + box.height + 1);
        }
      }
    }
  });

  it('leads a road from the entrance to every machine', () => {
    const { machines, entrance } = layOut({ machines: 7 }, width);
    for (const { road, box } of machines) {
      expect(road).not.toBeNull();
      const end = width === 'wide' ? road?.to.x === box.x : road?.to.y === box.y;
      expect(end).toBe(true);
      expect(overlap({ ...(road?.from ?? { x: 0, y: 0 }), width: 0.1, height: 0.1 }, entrance)).toBe(false);
    }
  });
});

it.each([2, 3, 4, 5, 6])('leads the roads of the narrow layout past all %i machines', (count) => {
  const { machines } = layOut({ machines: count }, 'narrow');
  const inside = ({ x, y, width, height }: Box, at: { x: number; y: number }) =>
    at.x > x && at.x < x + width && at.y > y && at.y < y + height;
  for (const { road } of machines)
    for (let part = 0; part <= 1; part += 0.01) {
      const at = road && pointOn(road, part);
      expect(machines.some(({ box }) => at && inside(box, at))).toBe(false);
    }
});
