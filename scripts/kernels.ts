import { writeFile } from 'node:fs/promises';
import { compileKernels, kernelFile, moduleOf } from './kernels/compile.ts';
import { say, tell } from './run/story.ts';

/** Compiles the engine's kernels into the module that the engine starts them from. */
await tell(async () => {
  await writeFile(kernelFile, moduleOf(await compileKernels()));
  say(`The kernels are in ${kernelFile}.`);
  return 0;
});
