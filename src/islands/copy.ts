/**
 * Puts text on the clipboard; where the browser refuses, lets it be selected, for the reader to copy.
 * @param select marks the text on the page
 * @returns whether it is on the clipboard
 */
export async function copy(text: string, select: () => void): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    select();
    return false;
  }
}
