import { runCommandLine } from './run-command-line.ts';
import { standardStreams } from './standard-streams.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), standardStreams());
