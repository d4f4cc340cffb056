import { expect, it } from 'vitest';
import { markOf } from './mark.ts';

it('every kind of work of every service stands inside its machine', () => {
  const { boxes, chips, glyphs } = markOf(['account order', 'catalogue+pay'], true);
  expect([boxes.length, chips.length, glyphs.map(({ glyph }) => glyph)]).toEqual([
    2,
    3,
    ['circle', 'square', 'triangle', 'diamond'],
  ]);
  for (const { x } of glyphs) {
    expect(boxes.filter((box) => x > box.x && x < box.x + box.width)).toHaveLength(1);
    expect(chips.filter((chip) => x > chip.x && x < chip.x + chip.width)).toHaveLength(1);
  }
});

it('machines do not touch each other and fill the picture', () => {
  const { boxes, width, height } = markOf(['account', 'account', 'account'], false);
  for (const [place, box] of boxes.entries()) {
    const next = boxes[place + 1];
    expect(box.x + box.width).toBeLessThan(next?.x ?? width);
    expect(box.y + box.height).toBeLessThan(height);
  }
});

it('a mark without chips has none', () => {
  expect(markOf(['account'], false).chips).toEqual([]);
});
