// Runs an experiment file without a browser; `npm run --silent simulate -- --help` says how.
import { runCommand } from './command-line/command.ts';
import { simulateCommand } from './command-line/simulate-command.ts';

await runCommand(simulateCommand);
