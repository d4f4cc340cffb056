/** Tells Astro who draws these components. It would find out by drawing each one, and then draw it again. */
export function drawnByPreact(...components: readonly object[]): void {
  for (const component of components)
    Object.assign(component, { [Symbol.for('astro:renderer')]: '@astrojs/preact' });
}
