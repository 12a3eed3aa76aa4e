import type { Failure } from '#shared/lib/failure.ts';
import type { Language } from '#shared/model/local-text.ts';
import { emptyState } from '#shared/model/records.ts';
import { describeFailure } from '#shared/text/describe-failure.ts';
import { type Translate, translator } from '#shared/text/translate.ts';
import { readCommandLine, type Surroundings, schemaOf, usageOf } from './command-line.ts';
import { commandNames, isCommandName } from './command-names.ts';
import { commands } from './commands/all.ts';
import { raiseSentence } from './limit-switches.ts';

export type Streams = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/**
 * Runs one command. @returns the exit code: 0, or 2 with one sentence on standard error. Standard output holds the
 * answer alone: lines for people, or with `--json` one JSON document.
 */
export async function runCommandLine(args: readonly string[], streams: Streams): Promise<number> {
  const t = translator(languageOf(args, streams.env));
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    streams.out(`${overview(t)}\n`);
    return 0;
  }
  if (!isCommandName(name)) return refuse({ kind: 'cliUnknown', command: name }, t, streams);
  const command = await commands[name]();
  const given = readCommandLine(command, rest);
  if (!given.ok) return refuse(given.refusal, t, streams);
  if (given.value.flag('help')) {
    const about = (command.about ?? []).map((key) => `${t(key)}\n`);
    streams.out(`${usageOf(command)}\n${t(`cli.about.${name}`)}\n${about.join('')}`);
    return 0;
  }
  if (given.value.flag('schema')) {
    streams.out(`${JSON.stringify(schemaOf(command), null, 2)}\n`);
    return 0;
  }
  try {
    const answer = await command.run(given.value, surroundings(t, streams));
    if (!answer.ok) return refuse(answer.refusal, t, streams);
    const { json, lines } = answer.value;
    streams.out(
      given.value.flag('json') ? `${JSON.stringify(json, null, 2)}\n` : lines.map((line) => `${line}\n`).join(''),
    );
    return 0;
  } catch (error) {
    if (streams.env.ACCORD_DEBUG === '1') streams.err(`${(error as Error).stack}\n`);
    return refuse({ kind: 'unexpected' }, t, streams);
  }
}

function surroundings(t: Translate, streams: Streams): Surroundings {
  const now = () => new Date().toISOString();
  return { t, now, progress: (line) => streams.err(`${line}\n`) };
}

function refuse(refusal: Failure, t: Translate, streams: Streams): number {
  const said = [describeFailure(t, refusal, emptyState), raiseSentence(refusal, t)].filter((each) => each !== null);
  streams.err(`${said.join(' ')}\n`);
  return 2;
}

function overview(t: Translate): string {
  const lines = commandNames.map((name) => `  ${name.padEnd(10)} ${t(`cli.about.${name}`)}`);
  return [t('cli.overview'), ...lines, t('cli.help')].join('\n');
}

/** `--lang` where given, else the system's language, else English. */
function languageOf(args: readonly string[], env: Streams['env']): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  const system = env.ACCORD_LANG ?? env.LC_ALL ?? env.LANG ?? '';
  return (asked ?? system).toLowerCase().startsWith('ar') ? 'ar' : 'en';
}
