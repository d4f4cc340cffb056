// Says what an experiment file describes, without running it; `npm run --silent analyse -- --help` says how.
import { analyseCommand } from './command-line/analyse-command.ts';
import { runCommand } from './command-line/command.ts';

await runCommand(analyseCommand);
