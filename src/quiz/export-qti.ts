// Questions as QTI 3 items. What a general player cannot show is left out: the course's own pictures and labs.
import { piecesOf } from './cloze.ts';
import { explained } from './explained.ts';
import type { ClozeItem, Item, NumericItem, OrderItem, PairItem } from './question.ts';

const NS = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';

export interface QtiWords {
  /** Language tag of the questions. */
  tag: string;
  unitOf: (id: string) => string;
}
/** The parts of an item that differ between forms. */
interface Parts {
  responses: string;
  body: string;
  processing: string;
  feedback?: readonly { id: string; text: string }[];
}

/** One item as an XML file, or null where there is no form for it. */
export function qtiItem(item: Item, words: QtiWords): string | null {
  const parts = partsOf(item, words);
  if (!parts) return null;
  const { responses, body, processing, feedback = [] } = parts;
  const cardinality = item.type === 'multi' ? 'multiple' : 'single';
  // What no program can judge is left to whoever teaches.
  const scorer = processing === '' ? ' external-scored="human"' : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<qti-assessment-item xmlns="${NS}" identifier="${name(item.id)}" title="${text(item.id)}" adaptive="false" time-dependent="false" xml:lang="${words.tag}">
${responses}
<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"${scorer}><qti-default-value><qti-value>0</qti-value></qti-default-value></qti-outcome-declaration>
<qti-outcome-declaration identifier="FEEDBACK" cardinality="${cardinality}" base-type="identifier"/>
<qti-item-body>
${body}
</qti-item-body>
${processing === '' ? '' : `<qti-response-processing>\n${processing}\n</qti-response-processing>`}
${feedback
  .filter((one) => one.text !== '')
  .map(
    (one) =>
      `<qti-modal-feedback outcome-identifier="FEEDBACK" identifier="${name(one.id)}" show-hide="show"><qti-content-body><p>${text(one.text)}</p></qti-content-body></qti-modal-feedback>`,
  )
  .join('\n')}
</qti-assessment-item>
`;
}

/** The manifest of a package with these items. */
export function qtiManifest(ids: readonly string[], identifier: string): string {
  const resources = ids.map(
    (id) =>
      `<resource identifier="${name(id)}" type="imsqti_item_xmlv3p0" href="items/${id}.xml"><file href="items/${id}.xml"/></resource>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" identifier="${name(identifier)}">
<metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata>
<organizations/>
<resources>
${resources.join('\n')}
</resources>
</manifest>
`;
}

function partsOf(item: Item, words: QtiWords): Parts | null {
  switch (item.type) {
    case 'single':
    case 'spot':
    case 'multi':
      return choice(item);
    case 'numeric':
      return numeric(item, words);
    case 'order':
      return order(item);
    case 'match':
    case 'categorise':
      return pairs(item);
    case 'cloze':
      return cloze(item);
    case 'recall':
      return {
        responses: declaration('RESPONSE', ['single', 'string'], []),
        body: `<qti-extended-text-interaction response-identifier="RESPONSE"><qti-prompt>${text(item.stem)}</qti-prompt></qti-extended-text-interaction>
<qti-rubric-block use="scoring" view="scorer"><qti-content-body>${item.points.map((point) => `<p>${text(point)}</p>`).join('')}</qti-content-body></qti-rubric-block>`,
        processing: '',
      };
    default:
      return null;
  }
}

function choice(item: Extract<Item, { type: 'single' | 'spot' | 'multi' }>): Parts {
  const isMulti = item.type === 'multi';
  const correct = item.options.filter((option) => option.correct).map(({ id }) => id);
  // Right ones less wrong ones, as a share of the right ones, not below 0: the course's own rule.
  const mapping = item.options.map(
    ({ id, correct: isRight }) =>
      `<qti-map-entry map-key="${name(id)}" mapped-value="${(isRight ? 1 : -1) / correct.length}"/>`,
  );
  const options = item.options.map(
    ({ id, text: says, fixed }) =>
      `<qti-simple-choice identifier="${name(id)}"${fixed ? ' fixed="true"' : ''}>${text(says)}</qti-simple-choice>`,
  );
  const extra = isMulti
    ? `<qti-mapping lower-bound="0" upper-bound="1" default-value="0">${mapping.join('')}</qti-mapping>`
    : '';
  return {
    responses: declaration(
      'RESPONSE',
      [isMulti ? 'multiple' : 'single', 'identifier'],
      correct.map(name),
      extra,
    ),
    body: `<qti-choice-interaction response-identifier="RESPONSE" shuffle="${item.type !== 'spot'}" max-choices="${isMulti ? 0 : 1}"><qti-prompt>${text(item.stem)}</qti-prompt>${options.join('')}</qti-choice-interaction>`,
    processing: `${isMulti ? set('SCORE', '<qti-map-response identifier="RESPONSE"/>') : whenRight(['RESPONSE'])}
${set('FEEDBACK', '<qti-variable identifier="RESPONSE"/>')}`,
    feedback: explained(item).map(({ id, feedback }) => ({ id, text: feedback })),
  };
}

function numeric(item: NumericItem, { unitOf }: QtiWords): Parts {
  const unit = item.units.length > 0 ? ` (${item.units.map(unitOf).join(', ')})` : '';
  const branches = item.answers.map(({ value, abs = 0, rel = 0, correct }, place) => {
    const tolerance = Math.max(abs, rel * Math.abs(value));
    const test = `<qti-equal tolerance-mode="absolute" tolerance="${tolerance} ${tolerance}"><qti-variable identifier="RESPONSE"/><qti-base-value base-type="float">${value}</qti-base-value></qti-equal>`;
    const then = `${correct ? set('SCORE', base('float', '1')) : ''}${set('FEEDBACK', base('identifier', name(String(place))))}`;
    const tag = place === 0 ? 'qti-response-if' : 'qti-response-else-if';
    return `<${tag}>${test}${then}</${tag}>`;
  });
  const right = item.answers.find(({ correct }) => correct);
  return {
    responses: declaration('RESPONSE', ['single', 'float'], right ? [String(right.value)] : []),
    body: `<p>${text(item.stem + unit)}</p>\n<p><qti-text-entry-interaction response-identifier="RESPONSE"/></p>`,
    processing: `<qti-response-condition>${branches.join('')}<qti-response-else>${set('FEEDBACK', base('identifier', name('otherwise')))}</qti-response-else></qti-response-condition>`,
    feedback: [
      ...item.answers.map(({ feedback }, place) => ({ id: String(place), text: feedback })),
      { id: 'otherwise', text: item.otherwise },
    ],
  };
}

function order(item: OrderItem): Parts {
  const steps = [...item.options].sort((a, b) => (a.id < b.id ? -1 : 1));
  const choices = steps.map(
    ({ id, text: says }) => `<qti-simple-choice identifier="${name(id)}">${text(says)}</qti-simple-choice>`,
  );
  return {
    responses: declaration(
      'RESPONSE',
      ['ordered', 'identifier'],
      item.options.map(({ id }) => name(id)),
    ),
    body: `<qti-order-interaction response-identifier="RESPONSE" shuffle="true"><qti-prompt>${text(item.stem)}</qti-prompt>${choices.join('')}</qti-order-interaction>`,
    processing: whenRight(['RESPONSE']),
  };
}

function pairs(item: PairItem): Parts {
  const most = item.type === 'match' ? 1 : item.rows.length;
  // Rows and choices may share an id; in one interaction they must not.
  const row = (id: string) => name(`row.${id}`);
  const entries = item.rows.map(
    ({ id, answer }) =>
      `<qti-map-entry map-key="${row(id)} ${name(answer)}" mapped-value="${1 / item.rows.length}"/>`,
  );
  const cell = (id: string, says: string, matches: number) =>
    `<qti-simple-associable-choice identifier="${id}" match-max="${matches}">${text(says)}</qti-simple-associable-choice>`;
  const right = item.rows.map(({ id, answer }) => `${row(id)} ${name(answer)}`);
  const mapping = `<qti-mapping lower-bound="0" upper-bound="1" default-value="0">${entries.join('')}</qti-mapping>`;
  return {
    responses: declaration('RESPONSE', ['multiple', 'directedPair'], right, mapping),
    body: `<qti-match-interaction response-identifier="RESPONSE" shuffle="true" max-associations="${item.rows.length}"><qti-prompt>${text(item.stem)}</qti-prompt>
<qti-simple-match-set>${item.rows.map((one) => cell(row(one.id), one.text, 1)).join('')}</qti-simple-match-set>
<qti-simple-match-set>${item.choices.map((one) => cell(name(one.id), one.text, most)).join('')}</qti-simple-match-set></qti-match-interaction>`,
    processing: set('SCORE', '<qti-map-response identifier="RESPONSE"/>'),
  };
}

function cloze(item: ClozeItem): Parts {
  const share = 1 / item.blanks.length;
  const responses = item.blanks.map(({ id, choices, accept }) => {
    const keys = choices ? accept.map(name) : accept.map(text);
    const entries = keys.map(
      (key) =>
        `<qti-map-entry map-key="${key}" mapped-value="${share}"${choices ? '' : ' case-sensitive="false"'}/>`,
    );
    const mapping = `<qti-mapping default-value="0">${entries.join('')}</qti-mapping>`;
    return declaration(
      blankName(id),
      ['single', choices ? 'identifier' : 'string'],
      keys.slice(0, 1),
      mapping,
    );
  });
  const body = piecesOf(item.text).map((piece) => {
    if (piece.is === 'text') return text(piece.text);
    const blank = item.blanks.find(({ id }) => id === piece.id);
    if (!blank?.choices) return `<qti-text-entry-interaction response-identifier="${blankName(piece.id)}"/>`;
    const choices = blank.choices.map(
      ({ id, text: says }) => `<qti-inline-choice identifier="${name(id)}">${text(says)}</qti-inline-choice>`,
    );
    return `<qti-inline-choice-interaction response-identifier="${blankName(piece.id)}" shuffle="true">${choices.join('')}</qti-inline-choice-interaction>`;
  });
  const sum = item.blanks.map(({ id }) => `<qti-map-response identifier="${blankName(id)}"/>`);
  return {
    responses: responses.join('\n'),
    body: `<p>${text(item.stem)}</p>\n<p>${body.join('')}</p>`,
    processing: set('SCORE', `<qti-sum>${sum.join('')}</qti-sum>`),
  };
}

const blankName = (id: string) => name(`blank.${id}`);

function declaration(
  id: string,
  [cardinality, type]: readonly [cardinality: 'single' | 'multiple' | 'ordered', type: string],
  correct: readonly string[],
  extra = '',
): string {
  const values = correct.map((value) => `<qti-value>${value}</qti-value>`).join('');
  const right = values === '' ? '' : `<qti-correct-response>${values}</qti-correct-response>`;
  return `<qti-response-declaration identifier="${id}" cardinality="${cardinality}" base-type="${type}">${right}${extra}</qti-response-declaration>`;
}

const set = (id: string, value: string) =>
  `<qti-set-outcome-value identifier="${id}">${value}</qti-set-outcome-value>`;
const base = (type: string, value: string) => `<qti-base-value base-type="${type}">${value}</qti-base-value>`;
const whenRight = (ids: readonly string[]) =>
  ids
    .map(
      (id) =>
        `<qti-response-condition><qti-response-if><qti-match><qti-variable identifier="${id}"/><qti-correct identifier="${id}"/></qti-match>${set('SCORE', base('float', '1'))}</qti-response-if></qti-response-condition>`,
    )
    .join('');

/** An identifier as QTI wants it: it may not begin with a digit. */
const name = (id: string) => `i.${id}`;
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (says: string) => says.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
