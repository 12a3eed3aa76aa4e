import { expect, it } from 'vitest';
import { missingEntries } from '../../../scripts/lock/missing-entries.ts';

it('names the packages of other platforms that a registry lacked, and nothing else', () => {
  const tool = {
    version: '2.0.0',
    dev: true,
    optionalDependencies: {
      '@tool/cli-linux-x64': '2.0.0',
      '@tool/cli-linux-x64-musl': '2.0.0',
      '@tool/cli-darwin-arm64': '2.0.0',
      '@tool/linux-arm-gnueabihf': '2.0.0',
      fsevents: '2.3.3',
      '@tool/extra-win32-x64': '^2.0.0',
    },
  };
  const packages = { 'node_modules/tool': tool, 'node_modules/@tool/cli-linux-x64': { version: '2.0.0' } };
  const entry = { version: '2.0.0', dev: true, optional: true };
  expect(Object.fromEntries(missingEntries(packages))).toEqual({
    'node_modules/@tool/cli-linux-x64-musl': { ...entry, os: ['linux'], cpu: ['x64'], libc: ['musl'] },
    'node_modules/@tool/cli-darwin-arm64': { ...entry, os: ['darwin'], cpu: ['arm64'] },
    'node_modules/@tool/linux-arm-gnueabihf': { ...entry, os: ['linux'], cpu: ['arm'], libc: ['glibc'] },
  });
});
