// Styles are logical (a page may run from right to left or downwards), quiet (no !important, no id) and take
// their colours from tokens. What Biome's CSS rules hold is not repeated here.

// overflow-x is not here: not every browser knows overflow-inline yet.
const physical = [
  '/^(margin|padding|border|scroll-margin|scroll-padding)-(left|right|top|bottom)(-|$)/',
  '/^border-(top|bottom)-(left|right)-radius$/',
  '/^(left|right|top|bottom)$/',
  '/^(min-|max-)?(width|height)$/',
  'float',
  'clear',
];

/** @type {import('stylelint').Config} */
export default {
  overrides: [
    { files: ['*.astro'], customSyntax: 'postcss-html' },
    {
      files: ['../src/styles/tokens.css'],
      rules: { 'color-no-hex': null, 'color-named': null, 'function-disallowed-list': null },
    },
  ],
  rules: {
    'property-disallowed-list': [
      physical,
      {
        message: (property) =>
          `${property} is physical: write the logical property (inline-size, margin-inline-start, inset-block-end …).`,
      },
    ],
    'declaration-property-value-disallowed-list': [
      {
        'text-align': ['left', 'right'],
        '/^(float|clear)$/': ['left', 'right'],
        'caption-side': ['top', 'bottom'],
        resize: ['horizontal', 'vertical'],
        'transform-origin': ['/\\b(left|right)\\b/'],
      },
      {
        message: (property, value) =>
          `${property}: ${value} is physical: write start, end, block-start, block-end, inline or block.`,
      },
    ],
    'declaration-no-important': [true, { message: 'No !important: order the layers instead.' }],
    'selector-max-id': [0, { message: 'No id in a selector: use a class or the element.' }],
    'color-no-hex': [true, { message: 'Colours are tokens of src/styles/tokens.css.' }],
    'color-named': ['never', { message: 'Colours are tokens of src/styles/tokens.css.' }],
    'function-disallowed-list': [
      ['rgb', 'rgba', 'hsl', 'hsla', 'hwb', 'lab', 'lch', 'oklab', 'oklch', 'color'],
      { message: 'Colours are tokens of src/styles/tokens.css.' },
    ],
  },
};
