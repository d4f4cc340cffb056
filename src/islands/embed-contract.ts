// What an embedded lab says to the page around it, and nothing else: how tall it is.

export const HEIGHT = 'many-machines:height';

export interface HeightMessage {
  type: typeof HEIGHT;
  v: 1;
  /** CSS pixels. */
  h: number;
}

/** A height that can be believed, whole pixels; null for any other message. */
export function heightOf(data: unknown): number | null {
  if (typeof data !== 'object' || data === null || !('type' in data && 'v' in data && 'h' in data))
    return null;
  const { type, v, h } = data;
  return type === HEIGHT && v === 1 && typeof h === 'number' && h > 0 && h < 20_000 ? Math.ceil(h) : null;
}
