import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderKind } from '#main/store/folder-kind.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const mounts = [
  '/dev/sda1 / ext4 rw 0 0',
  'tmpfs /tmp tmpfs rw 0 0',
  '//server/share /mnt/share cifs rw 0 0',
  'nas:/vol /mnt/nas nfs4 rw 0 0',
  'me@host:/ /home/me/remote fuse.sshfs rw 0 0',
  '/dev/sdb1 /media/usb fuseblk rw 0 0',
  '/dev/sdc1 /mnt/nas/local ext4 rw 0 0',
  '//server/b /mnt/with\\040space cifs rw 0 0',
].join('\n');

test.each([
  ['/home/me/Documents/a.accord', 'local'],
  ['/mnt/share/a.accord', 'shared'],
  ['/mnt/share/deep/er/a.accord', 'shared'],
  ['/mnt/shared-no-more/a.accord', 'local'],
  ['/mnt/nas/a.accord', 'shared'],
  ['/mnt/nas/local/a.accord', 'local'],
  ['/home/me/remote/a.accord', 'shared'],
  ['/media/usb/a.accord', 'local'],
  ['/mnt/with space/a.accord', 'shared'],
  ['/home/me/OneDrive/a.accord', 'shared'],
  ['/home/me/OneDrive - Acme GmbH/Sales/a.accord', 'shared'],
  ['/home/me/Dropbox/a.accord', 'shared'],
  ['/home/me/Dropbox (Acme)/a.accord', 'shared'],
  ['/home/me/Google Drive/a.accord', 'shared'],
  ['/Users/me/Library/CloudStorage/GoogleDrive-me@acme.com/My Drive/a.accord', 'shared'],
  ['/Users/me/Library/Mobile Documents/com~apple~CloudDocs/a.accord', 'shared'],
  ['/home/me/iCloud Drive/a.accord', 'shared'],
  ['/home/me/Dropbox exports/a.accord', 'local'],
])('%s lies in a folder that is %s', (path, kind) => {
  expect(folderKind(path, mounts)).toBe(kind);
});

test('a link into a synced folder is seen through', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'Dropbox'));
  symlinkSync(join(folder, 'Dropbox'), join(folder, 'work'));
  expect(folderKind(join(folder, 'work', 'a.accord'), mounts)).toBe('shared');
});
