// The rules of this house that no published rule holds. Each is tried on bad snippets in lint.test.ts.

import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importFault } from './rooms.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The path from the project's root; a script inside `x.astro` is checked as the virtual file `x.astro/1.ts`. */
const pathOf = (context) =>
  relative(root, context.filename)
    .split(sep)
    .join('/')
    .replace(/\.astro\/.*$/, '.astro');

const imports = {
  meta: { type: 'problem', docs: { description: 'who may import whom (tools/lint/rooms.mjs)' }, schema: [] },
  create(context) {
    const from = pathOf(context);
    const judge = (node, source, typeOnly) => {
      if (typeof source !== 'string') return;
      const message = importFault(from, source, typeOnly);
      if (message) context.report({ node, message });
    };
    const globbed = (node) => {
      const { callee } = node;
      const isGlob =
        callee.type === 'MemberExpression' &&
        callee.object.type === 'MetaProperty' &&
        callee.property.name?.startsWith('glob');
      if (!isGlob) return;
      const [given] = node.arguments;
      const patterns = given?.type === 'ArrayExpression' ? given.elements : [given];
      // `*` never crosses a room's edge here: the pattern is judged as if it were a file name.
      for (const pattern of patterns) judge(node, pattern?.value?.replace(/^!/, ''), false);
    };
    return {
      ImportDeclaration: (node) => judge(node, node.source.value, node.importKind === 'type'),
      ExportAllDeclaration: (node) => judge(node, node.source.value, node.exportKind === 'type'),
      ExportNamedDeclaration: (node) => judge(node, node.source?.value, node.exportKind === 'type'),
      ImportExpression: (node) => judge(node, node.source.value, false),
      TSImportType: (node) => judge(node, (node.source ?? node.argument?.literal)?.value, true),
      CallExpression: globbed,
    };
  },
};

const READ_ATTRIBUTES = new Set([
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'aria-placeholder',
  'aria-roledescription',
  'title',
  'alt',
  'placeholder',
  'summary',
]);
const hasWords = (text) => /\p{L}/u.test(text.replace(/&[a-z]+;|&#\w+;/gi, ''));

/** Every piece of text that an expression can put on the page, as [node, text]. */
function* wordsOf(node) {
  if (!node) return;
  switch (node.type) {
    case 'Literal':
    case 'JSXText':
      if (typeof node.value === 'string') yield [node, node.value];
      break;
    case 'TemplateLiteral':
      for (const part of node.quasis) yield [node, part.value.cooked ?? ''];
      break;
    case 'JSXExpressionContainer':
      yield* wordsOf(node.expression);
      break;
    case 'ConditionalExpression':
      yield* wordsOf(node.consequent);
      yield* wordsOf(node.alternate);
      break;
    case 'LogicalExpression':
      yield* wordsOf(node.left);
      yield* wordsOf(node.right);
      break;
    case 'BinaryExpression':
      if (node.operator !== '+') break;
      yield* wordsOf(node.left);
      yield* wordsOf(node.right);
      break;
    default:
  }
}

const visibleWords = {
  meta: {
    type: 'problem',
    docs: { description: 'words that readers see come from content/ and src/i18n' },
    schema: [],
  },
  create(context) {
    const judge = (value, place) => {
      for (const [node, text] of wordsOf(value)) {
        if (!hasWords(text)) continue;
        const found = text.trim().replace(/\s+/g, ' ').slice(0, 40);
        context.report({
          node,
          message: `Readers would see “${found}”${place} in one language only: words come from content/ or src/i18n.`,
        });
      }
    };
    const judgeChild = (node) => {
      const tag = node.parent?.type === 'JSXElement' ? node.parent.openingElement.name.name : '';
      if (tag !== 'script' && tag !== 'style') judge(node, '');
    };
    const judgeAttribute = (node) => {
      const { name } = node;
      const key = name.type === 'JSXNamespacedName' ? `${name.namespace.name}:${name.name.name}` : name.name;
      if (READ_ATTRIBUTES.has(key)) judge(node.value, ` (attribute ${key})`);
    };
    return {
      JSXText: judgeChild,
      'JSXElement > JSXExpressionContainer, JSXFragment > JSXExpressionContainer': judgeChild,
      JSXAttribute: judgeAttribute,
      AstroTemplateLiteralAttribute: judgeAttribute,
    };
  },
};

const isConst = (node) =>
  node.typeAnnotation?.type === 'TSTypeReference' && node.typeAnnotation.typeName?.name === 'const';

const explainedAssertions = {
  meta: {
    type: 'problem',
    docs: { description: '`as` and `!` carry their reason in a comment' },
    schema: [],
  },
  create(context) {
    const source = context.sourceCode;
    const linesWithComment = new Set(
      source.getAllComments().flatMap((comment) => {
        const lines = [];
        for (let line = comment.loc.start.line; line <= comment.loc.end.line; line += 1) lines.push(line);
        return lines;
      }),
    );
    const judge = (node, what) => {
      const { start, end } = node.loc;
      for (let line = start.line - 1; line <= end.line; line += 1) if (linesWithComment.has(line)) return;
      context.report({
        node,
        message: `${what} tells the compiler to believe: say why in a comment on the line or above it.`,
      });
    };
    return {
      TSAsExpression: (node) => isConst(node) || judge(node, '`as`'),
      TSNonNullExpression: (node) => judge(node, '`!`'),
    };
  },
};

/** @type {import('eslint').ESLint.Plugin} */
export default {
  meta: { name: 'house' },
  rules: {
    imports,
    'visible-words': visibleWords,
    'explained-assertions': explainedAssertions,
  },
};
