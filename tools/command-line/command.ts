// What all commands share: where they speak, and how they end.

export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Does a person see standard error as it comes? */
  isWatched: boolean;
}

/** Exit codes: all went well; the file or the words were bad. */
export const FINE = 0;
export const BAD = 2;
/** Lines shown of very many faults. */
const MOST_LINES = 50;

/** Tells the faults, one in a line, and says how to end. */
export function refuse(terminal: Terminal, faults: readonly string[]): number {
  for (const fault of faults.slice(0, MOST_LINES)) terminal.err(`${fault}\n`);
  if (faults.length > MOST_LINES) terminal.err(`… and ${faults.length - MOST_LINES} more\n`);
  return BAD;
}

/** Runs a command as this process. */
export async function runCommand(
  command: (words: readonly string[], terminal: Terminal) => Promise<number>,
): Promise<void> {
  // Whoever reads may stop reading (`| head`): that ends the output, and is no error.
  process.stdout.on('error', (error: Error & { code?: string }) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.exitCode = await command(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isWatched: process.stderr.isTTY === true,
  });
}
