// The numbers of a picture as a table.
import { itemsAt } from '../labs/board.ts';
import type { Metrics } from '../labs/define-lab.ts';
import type { Nest, NestPicture, Picture } from '../labs/picture.ts';
import { valueAt } from '../stage/between.ts';
import type { LabPart } from './lab-part.ts';
import type { Tongue } from './lab-tongue.ts';
import { nameIn } from './picture-words.ts';

interface PictureTableProps extends LabPart {
  computed: { picture: Picture; metrics: Metrics };
  isShown: boolean;
}

interface Rows {
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Rows of the table of a curve. */
const ROWS = 10;

export function View(part: PictureTableProps) {
  const { tongue, computed, isShown } = part;
  if (!isShown && !import.meta.env.SSR) return <p>{tongue.say('computed.veiled')}</p>;
  const { head, rows } = rowsOf(part, computed.picture);
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label={tongue.say('table')}>
      <table>
        <caption>{tongue.words.title}</caption>
        <thead>
          <tr>
            {head.map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...others], row) => (
            <tr key={row}>
              <th scope="row">{first}</th>
              {others.map((text, column) => (
                <td key={column}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function rowsOf({ lab, tongue, state }: LabPart, picture: Picture): Rows {
  const name = (id: string) => nameIn(lab, tongue, id);
  const axes = tongue.words.picture?.axes ?? { x: '', y: '' };
  switch (picture.type) {
    case 'curve': {
      const { unit } = picture.x;
      // Only where there is a line.
      const drawn = picture.lines.flatMap(({ points }) => points.map(([x]) => x));
      const [min, max] = [Math.min(...drawn), Math.max(...drawn)];
      const whole = unit === 'count';
      const places = Array.from({ length: ROWS + 1 }, (_, index) => min + (index / ROWS) * (max - min));
      const xs = [...new Set([...places.map((x) => (whole ? Math.round(x) : x)), ...at(picture.at)])].sort(
        (a, b) => a - b,
      );
      return {
        head: [axes.x, ...picture.lines.map(({ id }) => name(id))],
        rows: xs.map((x) => [
          tongue.quantity(x, unit),
          ...picture.lines.map(({ points }) => tongue.quantity(valueAt(points, x), picture.y.unit)),
        ]),
      };
    }
    case 'bars':
      return {
        head: [tongue.say('table.thing'), axes.x || tongue.say('table.value')],
        rows: picture.rows.map(({ id, value }) => [name(id), tongue.quantity(value, picture.unit)]),
      };
    case 'gantt':
      return {
        head: [tongue.say('table.group'), tongue.say('table.completions')],
        rows: picture.done.map(({ group, times }) => [
          name(group),
          times.map((time) => tongue.quantity(time, picture.unit)).join(tongue.say('list.join')),
        ]),
      };
    case 'nest':
      return nestTable(picture, tongue, name);
    case 'board': {
      const board = lab.controls[picture.control];
      if (board?.type !== 'board') return { head: [], rows: [] };
      const value = String(state.settings[picture.control]);
      return {
        head: [tongue.say('table.place'), tongue.say('table.things')],
        rows: board.places.map((place) => [
          name(place),
          itemsAt(board, value, place).map(name).join(tongue.say('list.join')),
        ]),
      };
    }
  }
}

const at = (place: number | null) => (place === null ? [] : [place]);

/** Boxes from outside to inside, each with the box that it stands in; numbers where there are any. */
function nestTable({ root, unit }: NestPicture, tongue: Tongue, name: (id: string) => string): Rows {
  const boxes = boxesIn(root, null);
  const hasNumbers = boxes.some(({ nest }) => Number.isFinite(nest.value));
  return {
    head: [
      tongue.say('table.thing'),
      tongue.say('table.place'),
      ...(hasNumbers
        ? [tongue.say('table.times'), tongue.words.picture?.axes?.x || tongue.say('table.value')]
        : []),
    ],
    rows: boxes.map(({ nest, around }) => [
      name(nest.id),
      around === null ? tongue.quantity(Number.NaN, unit) : name(around),
      ...(hasNumbers ? [tongue.count(nest.times), tongue.quantity(nest.value, unit)] : []),
    ]),
  };
}

const boxesIn = (nest: Nest, around: string | null): { nest: Nest; around: string | null }[] => [
  { nest, around },
  ...nest.inside.flatMap((one) => boxesIn(one, nest.id)),
];
