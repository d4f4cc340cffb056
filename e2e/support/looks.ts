// How things look, for rules that compare them. Sent to the page with the rules, so it stands on its own.

/** Everything by which an element can be told from others of its sort; colours apart. */
export interface Look {
  form: string;
  colours: string[];
}

/**
 * Elements of one sort and how each looks: of one sort are those with the same tag and first class within one lab,
 * question, table or picture.
 */
export function sortsOfLooks(): Map<Element, Look>[] {
  const isClear = (colour: string) => colour === 'none' || /^(transparent|rgba\(.*, 0\))$/.test(colour);
  /** Shapes, short labels and signs: what stands in an element and is seen without colour. */
  const contentOf = (element: Element) => {
    const shapes = [...element.querySelectorAll('path, polygon, polyline, use')].map((shape) =>
      (shape.getAttribute('d') ?? shape.getAttribute('points') ?? shape.getAttribute('href') ?? '').slice(
        0,
        40,
      ),
    );
    const text = element.textContent?.trim() ?? '';
    // A sign may stand beside it, in the same group.
    const group = element.closest('svg g[class]')?.textContent ?? text;
    const signs = group.match(/[✓✕✗×✔✖●○◆◇★☆▲▼→]/g) ?? [];
    const label = element.closest('svg') && text.length < 4 ? text : '';
    const marks = ['::before', '::after'].map((part) => getComputedStyle(element, part).content);
    const ticked = [...element.querySelectorAll<HTMLInputElement>('input')].map(
      (input) => input.checked && input.offsetWidth > 2 && Number(getComputedStyle(input).opacity) > 0.1,
    );
    return [shapes, signs, label, marks, ticked, element.childElementCount];
  };
  const lookOf = (element: Element): Look => {
    const own = getComputedStyle(element);
    const around = element.parentElement ? getComputedStyle(element.parentElement) : own;
    const isDrawn = element instanceof SVGElement && element.localName !== 'svg';
    const given = isDrawn
      ? [own.fill, own.stroke, own.color === around.color ? 'none' : own.color]
      : [
          own.backgroundColor,
          Number.parseFloat(own.borderBlockStartWidth) > 0 ? own.borderBlockStartColor : 'none',
          Number.parseFloat(own.borderInlineStartWidth) > 0 ? own.borderInlineStartColor : 'none',
          own.color === around.color ? 'none' : own.color,
        ];
    const form = [
      own.borderBlockStartStyle,
      own.borderBlockStartWidth,
      own.borderInlineStartWidth,
      own.outlineStyle,
      own.boxShadow === 'none' ? '' : 'shadow',
      own.backgroundImage.replace(/rgba?\([^)]*\)/g, ''),
      own.fontWeight,
      own.fontStyle,
      own.textDecorationLine,
      own.textDecorationStyle,
      own.opacity,
      ...(isDrawn
        ? [own.strokeDasharray, own.strokeWidth, given.map((colour) => isClear(colour ?? 'none'))]
        : []),
      isDrawn && element.localName === 'path' && element.getAttribute('transform')
        ? element.getAttribute('d')
        : '',
      ...contentOf(element),
    ];
    return {
      form: JSON.stringify(form),
      colours: given.map((colour) => (isClear(colour ?? 'none') ? 'none' : (colour ?? 'none'))),
    };
  };
  const sorts = new Map<string, Map<Element, Look>>();
  const places = new Map<Element, number>();
  for (const element of document.querySelectorAll('main [class]')) {
    const [first] = element.classList;
    if (!first || element.closest('[hidden], [inert], template, noscript, pre')) continue;
    // What the text of a drawing says it says in words; the group around it is looked at.
    if (/^(text|tspan)$/.test(element.localName)) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const place = element.closest('svg, [data-lab], [data-question], table, main');
    if (!place) continue;
    if (!places.has(place)) places.set(place, places.size);
    const sort = `${places.get(place)} ${element.localName} ${first}`;
    const members = sorts.get(sort) ?? new Map<Element, Look>();
    members.set(element, lookOf(element));
    sorts.set(sort, members);
  }
  return [...sorts.values()].filter((members) => members.size > 1);
}
