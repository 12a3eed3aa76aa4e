import { expect, it } from 'vitest';
import { readFpmArguments } from '../../../scripts/dist/fpm-arguments.ts';

it("reads electron-builder's order for a Debian package", () => {
  const order = readFpmArguments([
    ...['-s', 'dir', '--force', '-t', 'deb', '-d', 'libnss3', '-d', 'libgbm1', '--deb-compression', 'xz'],
    ...['--architecture', 'amd64', '--description', 'Synopsis\n Body', '--version', '1.2.3'],
    ...['--package', '/out/accord.deb', '--name', 'accord', '--after-install', '/tmp/postinst'],
    ...['/out/a=b/linux-unpacked/=/opt/Accord', '/tmp/icon.png=/usr/share/icons/accord.png'],
  ]);
  expect(order).toMatchObject({
    target: 'deb',
    name: 'accord',
    version: '1.2.3',
    architecture: 'amd64',
    description: 'Synopsis\n Body',
    depends: ['libnss3', 'libgbm1'],
    output: '/out/accord.deb',
    afterInstall: '/tmp/postinst',
    afterRemove: undefined,
    files: [
      { from: '/out/a=b/linux-unpacked/', to: '/opt/Accord' },
      { from: '/tmp/icon.png', to: '/usr/share/icons/accord.png' },
    ],
  });
});
