// A picture as it is before the reader has predicted and asked: everything but the answer.
import type { Nest, Picture } from '../labs/picture.ts';

export function veil(picture: Picture): Picture {
  switch (picture.type) {
    case 'curve':
      return { ...picture, lines: [] };
    case 'bars':
      return { ...picture, rows: picture.rows.map(({ id }) => ({ id, value: Number.NaN })) };
    case 'gantt':
      return { ...picture, lanes: picture.lanes.map((lane) => ({ ...lane, bars: [] })), done: [] };
    case 'nest':
      return { ...picture, root: veiledNest(picture.veiled ?? picture.root) };
    case 'board':
      return { ...picture, notes: [], wrong: [], marked: [] };
  }
}

const veiledNest = (nest: Nest): Nest => ({
  ...nest,
  value: Number.NaN,
  inside: nest.inside.map(veiledNest),
});
