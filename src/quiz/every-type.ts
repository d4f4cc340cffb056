// A question of each type as it stands in a file, in both languages: for tests, here and wherever code ranges
// over all types. Built anew at each call, so that a test may break it.

const base = (id: string) => ({
  ...{ id: `l.${id}`, rev: 1, type: id, kind: 'section', claims: ['K1'], level: 'apply', source: 'here' },
  ...{ stem: `What of ${id}?`, hints: [`Look at ${id}.`] },
});
const option = (id: string, correct = false) => ({
  ...{ id, text: `Text ${id}`, feedback: `Because of ${id}.` },
  ...(correct ? { correct } : { misconception: 'M01' }),
});
const step = (id: string) => ({
  id,
  text: `Text ${id}`,
  misconception: 'M01',
  feedback: `Because of ${id}.`,
});
const row = (id: string, answer: string) => ({ ...step(id), answer });
const choices = (...ids: string[]) => ids.map((id) => ({ id, text: `Text ${id}` }));

/** The original: keys and words. */
export const everyEnglish = () => [
  { ...base('single'), confidence: true, options: [option('a'), option('b', true), option('c')] },
  { ...base('multi'), options: [option('a', true), option('b', true), option('c')] },
  {
    ...{ ...base('numeric'), units: ['percent'], otherwise: 'Think again.' },
    answers: [
      { value: 90.44, abs: 0.05, unit: 'percent', correct: true, feedback: 'Because of all.' },
      { value: 99, unit: 'percent', misconception: 'M19', feedback: 'Because of one.' },
    ],
  },
  { ...base('order'), options: ['first', 'second', 'third', 'last'].map(step) },
  {
    ...{ ...base('match'), choices: choices('x', 'y', 'z') },
    rows: [row('a', 'x'), row('b', 'z'), row('c', 'y')],
  },
  {
    ...{ ...base('categorise'), choices: choices('x', 'y') },
    rows: [row('a', 'x'), row('b', 'x'), row('c', 'y')],
  },
  {
    ...{ ...base('cloze'), text: 'The {who} does the {what}.' },
    blanks: [
      {
        ...{ id: 'who', choices: choices('x', 'y'), answer: 'y' },
        ...{ misconception: 'M01', feedback: 'Because of who.' },
      },
      { id: 'what', accept: ['failover', 'fail-over'], feedback: 'Because of what.' },
    ],
  },
  {
    ...{ ...base('hotspot'), drawing: 'what-stays-single' },
    options: [option('m1'), option('m2'), option('balancer', true)],
  },
  { ...base('spot'), options: [option('a'), option('b', true), option('c')] },
  {
    ...{ ...base('predict'), lab: 'pull-the-plug', watch: 'lost', settings: { servers: 3 } },
    options: [
      { ...step('few'), below: 5 },
      { ...step('some'), from: 5, below: 20 },
      { ...step('many'), from: 20 },
    ],
  },
  {
    ...{ ...base('build'), lab: 'pull-the-plug', challenge: 'few-lost' },
    feedback: 'Because of build.',
  },
  { ...base('recall'), points: ['It says this.', 'It says that.'], feedback: 'Because of recall.' },
];

const words = (id: string) => ({ id: `l.${id}`, stem: `${id} 是什么？`, hints: [`看看 ${id}。`] });
const said = (...ids: string[]) => ids.map((id) => ({ id, text: `文字 ${id}`, feedback: `因为 ${id}。` }));
const named = (...ids: string[]) => ids.map((id) => ({ id, text: `文字 ${id}` }));

/** The twin: words. */
export const everyTwin = () => [
  { ...words('single'), options: said('a', 'b', 'c') },
  { ...words('multi'), options: said('a', 'b', 'c') },
  {
    ...words('numeric'),
    answers: [{ feedback: '因为全部。' }, { feedback: '因为一个。' }],
    otherwise: '再想想。',
  },
  { ...words('order'), options: said('first', 'second', 'third', 'last') },
  { ...words('match'), choices: named('x', 'y', 'z'), rows: said('a', 'b', 'c') },
  { ...words('categorise'), choices: named('x', 'y'), rows: said('a', 'b', 'c') },
  {
    ...words('cloze'),
    text: '由{who}来做{what}。',
    blanks: [
      { id: 'who', choices: named('x', 'y'), feedback: '因为 who。' },
      { id: 'what', accept: ['故障转移', '故障切换'], feedback: '因为 what。' },
    ],
  },
  { ...words('hotspot'), options: said('m1', 'm2', 'balancer') },
  { ...words('spot'), options: said('a', 'b', 'c') },
  { ...words('predict'), options: said('few', 'some', 'many') },
  { ...words('build'), feedback: '因为 build。' },
  { ...words('recall'), points: ['说到这个。', '说到那个。'], feedback: '因为 recall。' },
];
