/** What electron-builder orders of fpm, as far as a Debian package needs it. */
export interface PackageOrder {
  readonly target: string;
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  readonly maintainer: string;
  /** The synopsis, and each further line indented by a space as Debian wants it. */
  readonly description: string;
  readonly category: string;
  readonly priority: string;
  readonly depends: readonly string[];
  readonly output: string;
  readonly afterInstall: string | undefined;
  readonly afterRemove: string | undefined;
  /** Files and folders, and where they go below the root. */
  readonly files: readonly { readonly from: string; readonly to: string }[];
}

const FLAGS = new Set(['--force', '--debug']);

/** Reads `-t deb -d DEPENDENCY … --name N … FROM=TO …`. */
export function readFpmArguments(args: readonly string[]): PackageOrder {
  const options = new Map<string, string>();
  const depends: string[] = [];
  const files: { from: string; to: string }[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (FLAGS.has(arg)) continue;
    if (arg === '-d') depends.push(args[++at] ?? '');
    else if (arg.startsWith('-')) options.set(arg, args[++at] ?? '');
    else files.push(readFile(arg));
  }
  const option = (name: string, otherwise = '') => options.get(name) || otherwise;
  return {
    target: option('-t'),
    name: option('--name'),
    version: option('--version'),
    architecture: option('--architecture'),
    maintainer: option('--maintainer', 'The Accord authors'),
    description: readDescription(option('--description')),
    category: option('--category', 'misc'),
    priority: option('--deb-priority', 'optional'),
    depends,
    output: option('--package'),
    afterInstall: options.get('--after-install'),
    afterRemove: options.get('--after-remove'),
    files,
  };
}

/** The last `=` divides: a path before it may hold one, the place below the root does not. */
function readFile(arg: string): { from: string; to: string } {
  const at = arg.lastIndexOf('=');
  return { from: arg.slice(0, at), to: arg.slice(at + 1) };
}

function readDescription(text: string): string {
  const [synopsis = '', ...rest] = text.split('\n').map((line) => line.trim());
  return [synopsis, ...rest.filter(Boolean).map((line) => ` ${line}`)].join('\n');
}
