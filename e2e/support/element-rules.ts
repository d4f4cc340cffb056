// What axe does not see and simulations and quizzes get wrong. Each rule runs in the page (see in-page.ts)
// and returns one sentence for each fault; page-rules.spec.ts proves each on a bad page.

import { givenName, isOperable, isPerceivable, where } from './in-page.ts';

/** A drawing has a name, is part of something that has one, or is decoration and says so. */
export function namelessGraphics(): string[] {
  return [...document.querySelectorAll('svg, canvas')]
    .filter((graphic) => isPerceivable(graphic) && !graphic.parentElement?.closest('svg'))
    .filter((graphic) => {
      const image = graphic.closest('[role=img]');
      if (image) return !givenName(image);
      const parts = graphic.matches('[role=group], [role=application], [role^=graphics]');
      return !(parts && givenName(graphic));
    })
    .map(
      (graphic) =>
        `${where(graphic)} is drawn without a name: role="img" and a label, or aria-hidden="true".`,
    );
}

/** What a pointer can press, a keyboard can. Listeners are noted by the script of recorders.ts. */
export function clickOnly(): string[] {
  const noted = window.__pressable ?? [];
  const pointed = [...document.body.querySelectorAll('*')].filter(
    (element) => getComputedStyle(element).cursor === 'pointer',
  );
  return [...new Set([...noted, ...pointed])]
    .filter((element) => element.isConnected && document.body.contains(element) && element !== document.body)
    .filter((element) => {
      for (let at: Element | null = element; at; at = at.parentElement) if (isOperable(at)) return false;
      // One listener for a whole list is fine when what stands in the list can be operated.
      return ![...element.querySelectorAll('*')].some((part) => isOperable(part));
    })
    .map((element) => `${where(element)} answers a click and no key: make it a button or a link.`);
}

/** Choices stand in a named group. */
export function choicesWithoutGroup(): string[] {
  const hasLegend = (element: Element) => {
    const fieldset = element.closest('fieldset');
    return Boolean(
      fieldset?.querySelector(':scope > legend')?.textContent?.trim() || (fieldset && givenName(fieldset)),
    );
  };
  const inNamedGroup = (element: Element) => {
    const group = element.closest('[role=radiogroup], [role=group]');
    return Boolean(group && givenName(group));
  };
  const radios = [...document.querySelectorAll('input[type=radio], [role=radio]')];
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox][name]')].filter(
    (box, _at, all) => all.filter((other) => other.name === box.name).length > 1,
  );
  const lonely = [...radios, ...boxes].filter(
    (choice) => isPerceivable(choice) && !hasLegend(choice) && !inNamedGroup(choice),
  );
  const unnamed = [...document.querySelectorAll('[role=radiogroup]')].filter((group) => !givenName(group));
  return [
    ...lonely.map(
      (choice) => `${where(choice)} is a choice without a question: fieldset and legend round it.`,
    ),
    ...unnamed.map((group) => `${where(group)} is a group of choices without a name.`),
  ];
}

/** What can be dragged can be moved without dragging too: by a button in it or beside it. */
export function dragOnly(): string[] {
  return [...document.querySelectorAll('[draggable=true]')]
    .filter((item) => {
      const place = item.closest('li') ?? item;
      return !item.matches('button') && !place.querySelector('button');
    })
    .map((item) => `${where(item)} can only be dragged: give it buttons that move it.`);
}

/** A table says what it shows and which cells are heads. */
export function bareTables(): string[] {
  return [...document.querySelectorAll('table:not([role=presentation])')]
    .filter((table) => isPerceivable(table))
    .flatMap((table) => {
      const heads = [...table.querySelectorAll('th')];
      const name = table.querySelector(':scope > caption')?.textContent?.trim() || givenName(table);
      return [
        ...(name ? [] : [`${where(table)} is a table without a caption.`]),
        ...(heads.length > 0 ? [] : [`${where(table)} is a table without head cells.`]),
        ...heads.filter((head) => !head.scope).map((head) => `${where(head)} is a head cell without scope.`),
      ];
    });
}

/** What takes the focus can be seen when it has it. */
export function hiddenFocusables(): string[] {
  const before = document.activeElement;
  const unseen = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex="0"]'),
  ]
    .filter((element) => element.tabIndex >= 0 && !element.matches(':disabled, [type=hidden]'))
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => {
      element.focus({ preventScroll: true });
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      return ![element, ...labels].some((box) => {
        const { width, height, right, bottom } = box.getBoundingClientRect();
        // Where it is in the page, or in what scrolls within it: the rail may have been scrolled to its end.
        const page = { x: right, y: bottom };
        for (let around = box.parentElement; around; around = around.parentElement) {
          page.x += around.scrollLeft;
          page.y += around.scrollTop;
        }
        return (
          width > 2 && height > 2 && page.x > 0 && page.y > 0 && Number(getComputedStyle(box).opacity) > 0.1
        );
      });
    })
    .map((element) => `${where(element)} takes the focus and cannot be seen.`);
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return unseen;
}

/** 24 CSS pixels each way, or that much room around the middle (WCAG 2.5.8); links in a sentence are exempt. */
export function smallTargets(): string[] {
  const least = 24;
  const targets = [
    ...document.querySelectorAll('a[href], button, input, select, summary, [role=button], [tabindex="0"]'),
  ]
    .filter((target) => isPerceivable(target) && !target.matches(':disabled, [type=hidden]'))
    .map((target) => {
      const label = target instanceof HTMLInputElement ? target.labels?.[0] : null;
      const own = target.getBoundingClientRect();
      const wide = label?.getBoundingClientRect();
      return { target, box: wide && wide.width * wide.height > own.width * own.height ? wide : own };
    })
    .filter(({ box }) => box.width > 2 && box.height > 2);
  const middle = (box: DOMRect) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  const crowds = (box: DOMRect, other: DOMRect) => {
    const { x, y } = middle(box);
    const dx = Math.max(other.left - x, 0, x - other.right);
    const dy = Math.max(other.top - y, 0, y - other.bottom);
    return Math.hypot(dx, dy) < least / 2;
  };
  return targets
    .filter(({ target, box }) => {
      if (box.width >= least && box.height >= least) return false;
      if (target.matches('a') && getComputedStyle(target).display === 'inline') return false;
      return targets.some((other) => other.target !== target && crowds(box, other.box));
    })
    .map(
      ({ target, box }) =>
        `${where(target)} is ${box.width.toFixed(0)} × ${box.height.toFixed(0)} px: a target needs 24 each way.`,
    );
}

/** Nothing sticks out of the page sideways, except inside something that scrolls on purpose. */
export function sidewaysOverflow(): string[] {
  const room = document.documentElement.clientWidth;
  const width = document.documentElement.scrollWidth;
  if (width <= room) return [];
  const scrolls = (element: Element) => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).overflowX !== 'visible') return true;
    }
    return false;
  };
  const wide = [...document.body.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > room + 1 && !scrolls(element),
  );
  const [worst] = wide.slice(-1);
  return [
    `The page is ${width} px wide in a window of ${room} px${worst ? `: ${where(worst)} sticks out` : ''}.`,
  ];
}

/** Things that move although nobody set them going. */
export function restlessAnimations(): string[] {
  return document
    .getAnimations()
    .filter((animation) => animation.playState === 'running')
    .map((animation) => {
      const effect = animation.effect;
      const target = effect instanceof KeyframeEffect && effect.target ? where(effect.target) : 'Something';
      return `${target} moves by itself.`;
    });
}
