// The package for teachers, item by item, against the rules of QTI 3: its schema as far as these items use it (element
// by element: attributes, children, their order), and what a schema cannot say (which values are choices).

import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { locales } from '../i18n/locales.ts';
import { bankOf, deckOf } from './decks.ts';
import { readContent } from './gate.ts';

interface Node {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: Node[];
  text: string;
}

/** @throws where it is not well-formed XML with namespaces */
function readXml(xml: string): Node {
  const open: Node[] = [{ name: '', attributes: new Map(), children: [], text: '' }];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.values(attributes).map((one) => [one.name, one.value] as const);
    const node: Node = { name, attributes: new Map(values), children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.write(xml).close();
  const [root] = open[0]?.children ?? [];
  if (!root) throw new Error('no root');
  return root;
}

/** Of each element that is used: attributes that it must have and may have, and what may stand in it. */
const SCHEMA: Readonly<Record<string, { must?: string; may?: string; holds?: string; ordered?: true }>> = {
  'qti-assessment-item': {
    ...{ must: 'xmlns identifier title time-dependent', may: 'adaptive xml:lang', ordered: true },
    holds:
      'qti-response-declaration qti-outcome-declaration qti-item-body qti-response-processing qti-modal-feedback',
  },
  'qti-response-declaration': {
    ...{ must: 'identifier cardinality', may: 'base-type', ordered: true },
    holds: 'qti-default-value qti-correct-response qti-mapping',
  },
  'qti-outcome-declaration': {
    ...{ must: 'identifier cardinality', may: 'base-type external-scored', holds: 'qti-default-value' },
  },
  'qti-default-value': { holds: 'qti-value' },
  'qti-correct-response': { holds: 'qti-value' },
  'qti-value': {},
  'qti-mapping': { may: 'default-value lower-bound upper-bound', holds: 'qti-map-entry' },
  'qti-map-entry': { must: 'map-key mapped-value', may: 'case-sensitive' },
  'qti-item-body': {
    holds:
      'p qti-rubric-block qti-choice-interaction qti-order-interaction qti-match-interaction qti-extended-text-interaction',
  },
  p: { holds: 'qti-text-entry-interaction qti-inline-choice-interaction' },
  'qti-rubric-block': { must: 'use view', holds: 'qti-content-body' },
  'qti-content-body': { holds: 'p' },
  'qti-prompt': {},
  'qti-choice-interaction': {
    ...{ must: 'response-identifier', may: 'shuffle max-choices', holds: 'qti-prompt qti-simple-choice' },
    ordered: true,
  },
  'qti-order-interaction': {
    ...{ must: 'response-identifier', may: 'shuffle', holds: 'qti-prompt qti-simple-choice', ordered: true },
  },
  'qti-match-interaction': {
    ...{ must: 'response-identifier', may: 'shuffle max-associations', ordered: true },
    holds: 'qti-prompt qti-simple-match-set',
  },
  'qti-simple-match-set': { holds: 'qti-simple-associable-choice' },
  'qti-simple-associable-choice': { must: 'identifier match-max' },
  'qti-simple-choice': { must: 'identifier', may: 'fixed' },
  'qti-inline-choice-interaction': {
    ...{ must: 'response-identifier', may: 'shuffle', holds: 'qti-inline-choice' },
  },
  'qti-inline-choice': { must: 'identifier' },
  'qti-text-entry-interaction': { must: 'response-identifier' },
  'qti-extended-text-interaction': { must: 'response-identifier', holds: 'qti-prompt' },
  'qti-response-processing': { holds: 'qti-response-condition qti-set-outcome-value' },
  'qti-response-condition': {
    holds: 'qti-response-if qti-response-else-if qti-response-else',
    ordered: true,
  },
  'qti-response-if': { holds: 'qti-match qti-equal qti-set-outcome-value', ordered: true },
  'qti-response-else-if': { holds: 'qti-match qti-equal qti-set-outcome-value', ordered: true },
  'qti-response-else': { holds: 'qti-set-outcome-value' },
  'qti-match': { holds: 'qti-variable qti-correct' },
  'qti-equal': { must: 'tolerance-mode', may: 'tolerance', holds: 'qti-variable qti-base-value' },
  'qti-set-outcome-value': {
    must: 'identifier',
    holds: 'qti-map-response qti-variable qti-base-value qti-sum',
  },
  'qti-sum': { holds: 'qti-map-response' },
  'qti-variable': { must: 'identifier' },
  'qti-correct': { must: 'identifier' },
  'qti-map-response': { must: 'identifier' },
  'qti-base-value': { must: 'base-type' },
  'qti-modal-feedback': {
    ...{ must: 'outcome-identifier identifier show-hide', holds: 'qti-content-body' },
  },
};
const NOT_EMPTY =
  /^qti-(response-processing|mapping|correct-response|match-interaction|.*choice-interaction|sum)$/;
const listed = (list = '') => list.split(' ').filter(Boolean);
const NC_NAME = /^[\p{L}_][\p{L}\p{N}._-]*$/u;
/** What the attributes' values must be. */
const VALUES: Readonly<Record<string, RegExp>> = {
  ...{ identifier: NC_NAME, 'response-identifier': NC_NAME, 'outcome-identifier': NC_NAME },
  cardinality: /^(single|multiple|ordered)$/,
  'base-type': /^(identifier|string|float|directedPair)$/,
  'external-scored': /^human$/,
  ...{ 'show-hide': /^(show|hide)$/, use: /^(instructions|scoring|navigation)$/, view: /^scorer$/ },
  ...{ shuffle: /^(true|false)$/, fixed: /^(true|false)$/, adaptive: /^false$/ },
  ...{ 'time-dependent': /^false$/, 'case-sensitive': /^(true|false)$/ },
  ...{ 'max-choices': /^\d+$/, 'max-associations': /^\d+$/, 'match-max': /^\d+$/ },
  ...{ 'mapped-value': /^-?\d+(\.\d+)?(e-?\d+)?$/, 'tolerance-mode': /^absolute$/ },
  tolerance: /^\d+(\.\d+)?(e-\d+)? \d+(\.\d+)?(e-\d+)?$/,
};

function schemaFaults(node: Node): string[] {
  const rule = SCHEMA[node.name];
  if (!rule) return [`there is no <${node.name}>`];
  const [must, may, holds] = [listed(rule.must), listed(rule.may), listed(rule.holds)];
  const names = node.children.map(({ name }) => name);
  const places = names.map((name) => holds.indexOf(name));
  const faults = [
    ...must.filter((name) => !node.attributes.has(name)).map((name) => `has no ${name}`),
    ...[...node.attributes.keys()]
      .filter((name) => !must.includes(name) && !may.includes(name))
      .map((name) => `may have no ${name}`),
    ...[...node.attributes]
      .filter(([name, value]) => VALUES[name]?.test(value) === false)
      .map(([name, value]) => `has ${name}="${value}"`),
    ...names.filter((name) => !holds.includes(name)).map((name) => `may hold no <${name}>`),
  ];
  if (rule.ordered && places.some((place, at) => place < (places[at - 1] ?? 0)))
    faults.push('is out of order');
  if (NOT_EMPTY.test(node.name) && names.length === 0) faults.push('is empty');
  return [...faults.map((fault) => `<${node.name}> ${fault}`), ...node.children.flatMap(schemaFaults)];
}

const within = (node: Node): Node[] => [node, ...node.children.flatMap(within)];
const named = (node: Node, name: RegExp) => within(node).filter((one) => name.test(one.name));
const at = (node: Node, name: string) => node.attributes.get(name) ?? '';
const twice = (ids: readonly string[]) => ids.filter((id, place) => ids.indexOf(id) < place);

/** What an interaction may be answered with. */
function answersTo(interaction: Node): { forms: string[]; choices: string[] | null } {
  const ids = (node: Node) => named(node, /choice$/).map((one) => at(one, 'identifier'));
  switch (interaction.name) {
    case 'qti-choice-interaction': {
      const cardinality = at(interaction, 'max-choices') === '1' ? 'single' : 'multiple';
      return { forms: [`${cardinality} identifier`], choices: ids(interaction) };
    }
    case 'qti-order-interaction':
      return { forms: ['ordered identifier'], choices: ids(interaction) };
    case 'qti-inline-choice-interaction':
      return { forms: ['single identifier'], choices: ids(interaction) };
    case 'qti-match-interaction': {
      const [rows, columns] = named(interaction, /match-set$/).map(ids);
      const pairs = (rows ?? []).flatMap((row) => (columns ?? []).map((column) => `${row} ${column}`));
      return { forms: ['multiple directedPair'], choices: pairs };
    }
    default:
      return { forms: ['single string', 'single float'], choices: null };
  }
}

function meaningFaults(item: Node): string[] {
  const declared = named(item, /-declaration$/);
  const ids = declared.map((one) => at(one, 'identifier'));
  const faults = twice(ids).map((id) => `${id} is declared twice`);
  const interactions = named(item, /-interaction$/);
  const answered = interactions.map((one) => at(one, 'response-identifier'));
  const responses = declared.filter(({ name }) => name === 'qti-response-declaration');
  if (JSON.stringify(responses.map((one) => at(one, 'identifier'))) !== JSON.stringify(answered)) {
    faults.push(`declares other responses than its interactions give: ${answered.join(', ')}`);
  }
  for (const [place, interaction] of interactions.entries()) {
    const response = responses[place];
    const { forms, choices } = answersTo(interaction);
    if (!response) continue;
    const form = `${at(response, 'cardinality')} ${at(response, 'base-type')}`;
    if (!forms.includes(form)) faults.push(`<${interaction.name}> is answered as ${form}`);
    const right = named(response, /correct-response$/).flatMap((one) => named(one, /value$/));
    const values = right.map(({ text }) => text);
    const keys = named(response, /map-entry$/).map((one) => at(one, 'map-key'));
    const own = named(interaction, /choice$/).map((one) => at(one, 'identifier'));
    faults.push(...twice(own).map((id) => `the choice ${id} stands twice`));
    faults.push(...twice(keys).map((key) => `the key ${key} is mapped twice`));
    if (choices) {
      const unknown = [...values, ...keys].filter((value) => !choices.includes(value));
      faults.push(...unknown.map((value) => `${value} is no choice of <${interaction.name}>`));
      if (values.length === 0) faults.push('says of no choice that it is right');
    }
    if (form.startsWith('single') && values.length > 1) faults.push('has more than one right value');
    if (form.startsWith('ordered') && values.length !== choices?.length) faults.push('orders not all');
    if (form.endsWith('float') && !values.every((value) => Number.isFinite(Number(value) || Number.NaN))) {
      faults.push('has a right value that is no number');
    }
  }
  const told = named(item, /^qti-modal-feedback$/).map((one) => at(one, 'identifier'));
  const sent = [
    ...named(item, /^qti-simple-choice$/).map((one) => at(one, 'identifier')),
    ...named(item, /^qti-base-value$/).map(({ text }) => text),
  ];
  faults.push(...twice(told).map((id) => `the feedback ${id} stands twice`));
  faults.push(...told.filter((id) => !sent.includes(id)).map((id) => `nothing leads to the feedback ${id}`));
  const used = named(item, /^qti-(variable|correct|map-response|set-outcome-value)$/).map((one) =>
    at(one, 'identifier'),
  );
  const shown = named(item, /^qti-modal-feedback$/).map((one) => at(one, 'outcome-identifier'));
  faults.push(...[...used, ...shown].filter((id) => !ids.includes(id)).map((id) => `${id} is not declared`));
  if (used.length === 0 && named(item, /outcome/).every((one) => !one.attributes.has('external-scored'))) {
    faults.push('is scored by nobody');
  }
  return faults;
}

const faultsOf = (xml: string) => {
  const item = readXml(xml);
  return [...schemaFaults(item), ...meaningFaults(item)];
};

/** Files of an archive, by its central directory. */
function unzip(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const end = bytes.length - 22;
  const files = new Map<string, string>();
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const [size, length, extra] = [entry + 20, entry + 28, entry + 30] as const;
    const local = view.getUint32(entry + 42, true);
    const name = Buffer.from(bytes.subarray(entry + 46, entry + 46 + view.getUint16(length, true)));
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = bytes.subarray(from, from + view.getUint32(size, true));
    const content = view.getUint16(entry + 10, true) === 0 ? packed : inflateRawSync(packed);
    files.set(name.toString(), Buffer.from(content).toString('utf8'));
    entry +=
      46 + view.getUint16(length, true) + view.getUint16(extra, true) + view.getUint16(entry + 32, true);
  }
  return files;
}

const files = readContent(fileURLToPath(new URL('../../', import.meta.url)));
const packageIn = (tag: (typeof locales)[number]['tag']) => {
  const bytes = deckOf(files, tag, 'many-machines-qti3.zip');
  return unzip(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
};

describe.each(locales)('the QTI package in $tag', ({ tag }) => {
  const packed = packageIn(tag);
  const items = [...packed].filter(([name]) => name !== 'imsmanifest.xml');

  it('has every question that QTI has a form for, each in a file that keeps the rules', () => {
    const fit = bankOf(files, tag)
      .flatMap((set) => set.items)
      .filter(({ type }) => !['hotspot', 'predict', 'build'].includes(type));
    expect(items.map(([name]) => name)).toEqual(fit.map(({ id }) => `items/${id}.xml`));
    expect(items.flatMap(([name, xml]) => faultsOf(xml).map((fault) => `${name}: ${fault}`))).toEqual([]);
  });

  it('has a manifest that names each file once, by a name of its own', () => {
    const manifest = readXml(packed.get('imsmanifest.xml') ?? '');
    expect(manifest.children.map(({ name }) => name)).toEqual(['metadata', 'organizations', 'resources']);
    const resources = named(manifest, /^resource$/);
    expect(resources.map((one) => at(one, 'href'))).toEqual(items.map(([name]) => name));
    expect(resources.map((one) => at(one.children[0] ?? one, 'href'))).toEqual(items.map(([name]) => name));
    const ids = [manifest, ...resources].map((one) => at(one, 'identifier'));
    expect(twice(ids)).toEqual([]);
    expect(ids.filter((id) => !NC_NAME.test(id))).toEqual([]);
    expect(new Set(resources.map((one) => at(one, 'type')))).toEqual(new Set(['imsqti_item_xmlv3p0']));
  });
});

describe('the rules', () => {
  const good = [...packageIn('en').values()];
  const item = (sign: string) => good.find((xml) => xml.includes(sign)) ?? '';
  const choice = item('max-choices="1"');

  it.each<[string, string, RegExp]>([
    ['a value that is no choice', choice.replace(/<qti-value>i\./, '<qti-value>i.not-'), /is no choice of/],
    [
      'a cardinality that the interaction has not',
      choice.replace('max-choices="1"', 'max-choices="0"'),
      /is answered as single/,
    ],
    [
      'an attribute that is not there',
      choice.replace('time-dependent="false" ', ''),
      /has no time-dependent/,
    ],
    ['an attribute of another version', choice.replace('shuffle=', 'maxChoices='), /may have no maxChoices/],
    ['an element of another version', choice.replaceAll('qti-prompt', 'prompt'), /may hold no <prompt>/],
    [
      'a choice that stands twice',
      choice.replace(/(<qti-simple-choice.*?<\/qti-simple-choice>)/, '$1$1'),
      /stands twice/,
    ],
    [
      'parts that are out of order',
      choice.replace(/(<qti-item-body>[\s\S]*<\/qti-item-body>)([\s\S]*<\/qti-response-processing>)/, '$2$1'),
      /is out of order/,
    ],
    [
      'a name that nothing declares',
      choice.replaceAll('outcome-identifier="FEEDBACK"', 'outcome-identifier="OTHER"'),
      /OTHER is not declared/,
    ],
    [
      'an order that leaves one out',
      item('cardinality="ordered"').replace(/<qti-value>[^<]*<\/qti-value>/, ''),
      /orders not all/,
    ],
    [
      'a pair of things that do not belong together',
      item('directedPair').replace(/map-key="(\S+) (\S+)"/, 'map-key="$2 $1"'),
      /is no choice of/,
    ],
    [
      'an identifier that begins with a digit',
      choice.replace(/identifier="i\./, 'identifier="1.'),
      /has identifier="1/,
    ],
  ])('find %s', (_what, xml, fault) => {
    expect(xml).not.toBe('');
    expect(faultsOf(xml).join('\n')).toMatch(fault);
  });

  it('find what is not XML at all', () => {
    expect(() => faultsOf(choice.replace('</qti-prompt>', ''))).toThrow();
    expect(() => faultsOf(choice.replace('<qti-prompt>', '<qti-prompt>a & b'))).toThrow();
    expect(() => faultsOf(choice.replace('</qti-item-body>', 'a < b</qti-item-body>'))).toThrow();
  });
});
