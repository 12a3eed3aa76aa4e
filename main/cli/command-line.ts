import { type ParseArgsConfig, parseArgs } from 'node:util';
import { z } from 'zod';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import type { TextKey } from '#shared/text/catalogue.ts';
import type { Translate } from '#shared/text/translate.ts';
import type { CommandName } from './command-names.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
export type Given = {
  readonly words: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly texts: (option: string) => readonly string[];
  readonly flag: (option: string) => boolean;
};

/** What a command answers: one JSON document for `--json`, and the same for people, line by line. */
export type Told = { readonly json: unknown; readonly lines: readonly string[] };

export type Surroundings = {
  readonly t: Translate;
  /** Progress, for standard error. */
  readonly progress: (line: string) => void;
  readonly now: () => string;
};

/** A command of the command line. `words` names its positional arguments; `[X]` may be left out. */
export type CliCommand = {
  readonly name: CommandName;
  readonly words: readonly string[];
  readonly options: Options;
  /** What `--help` says of its options. */
  readonly about?: readonly TextKey[];
  /** What `--json` prints, at least. `--schema` publishes it. */
  readonly answer: z.ZodType;
  readonly run: (given: Given, around: Surroundings) => Promise<Result<Told, Failure>> | Result<Told, Failure>;
};

const common = {
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  schema: { type: 'boolean' },
  lang: { type: 'string' },
} as const satisfies Options;

/** The words and options of a command, or what is wrong with them. */
export function readCommandLine(command: CliCommand, args: readonly string[]): Result<Given, Failure> {
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...args], options: { ...command.options, ...common }, allowPositionals: true });
  } catch (error) {
    const option = /'(-[^'\s]*)/.exec((error as Error).message)?.[1] ?? '';
    return refused({ kind: 'cliOption', option, command: command.name });
  }
  const { positionals } = parsed;
  const values = parsed.values as Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  const wanted = command.words.filter((word) => !word.startsWith('['));
  const asksAbout = values.help === true || values.schema === true;
  if (!asksAbout && positionals.length < wanted.length) {
    return refused({ kind: 'cliMissing', word: wanted[positionals.length] ?? '', command: command.name });
  }
  if (positionals.length > command.words.length) {
    return refused({ kind: 'cliTooMany', word: positionals[command.words.length] ?? '', command: command.name });
  }
  return done({
    words: positionals,
    text: (option) => (typeof values[option] === 'string' ? values[option] : undefined),
    texts: (option) => (Array.isArray(values[option]) ? values[option].map(String) : []),
    flag: (option) => values[option] === true,
  });
}

/** How a command is written, for `--help`. */
export function usageOf(command: CliCommand): string {
  const options = Object.entries(command.options).map(([name, { type, multiple }]) => {
    const value = type === 'string' ? ' …' : '';
    return `[--${name}${value}]${multiple === true ? '…' : ''}`;
  });
  return ['accord', command.name, ...command.words, ...options, '[--lang en|ar]', '[--json]', '[--schema]'].join(' ');
}

/** The JSON Schema of what a command prints with `--json`. Readers must expect further members. */
export function schemaOf({ name, answer }: CliCommand): object {
  return { title: `accord ${name} --json`, ...z.toJSONSchema(answer, { io: 'input' }) };
}
