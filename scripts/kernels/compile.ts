import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'shared/engine/kernels');

export const kernelFile = join(folder, 'kernel-bytes.ts');

/** 4 MB: columns of a block, and the bins of a dimension's totals. */
const pages = '64';

/** The kernels as WebAssembly; refused with the compiler's own words. */
export async function compileKernels(): Promise<Uint8Array> {
  let compiled: Uint8Array | null = null;
  const { error, stderr } = await asc.main(
    ['index.ts', '--outFile', 'kernels.wasm', '-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd'].concat(
      '--initialMemory',
      pages,
      '--maximumMemory',
      pages,
    ),
    {
      readFile: (name: string) => {
        try {
          return readFileSync(join(folder, 'assembly', name), 'utf8');
        } catch {
          return null;
        }
      },
      writeFile: (_name: string, contents: Uint8Array | string) => {
        if (typeof contents !== 'string') compiled = contents;
      },
      listFiles: () => [],
    },
  );
  if (error !== null || compiled === null) throw new Error(`The kernels do not compile. ${stderr.toString()}`);
  return compiled;
}

/** The bytes as a module that every process and the window's builder can read. */
export function moduleOf(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex');
  const lines = hex.match(/.{1,108}/g) ?? [];
  return `/** Compiled from \`assembly/\` by \`npm run kernels\`; a test holds the two together. */
export const kernelBytes = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('');
`;
}
