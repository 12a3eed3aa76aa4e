import { readFileSync, realpathSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';

/**
 * A write-ahead log needs shared memory and one disk; a folder that a network serves or a program mirrors has
 * neither, so there the classic rollback journal is used.
 */
export type FolderKind = 'local' | 'shared';

export function folderKind(path: string, mounts: string = mountTable()): FolderKind {
  const folder = realFolder(dirname(resolve(path)));
  if (isNetworkPath(folder) || folder.split(/[\\/]/).some(isSyncedName)) return 'shared';
  return isNetworkMount(mountOf(folder, mounts)) ? 'shared' : 'local';
}

/** \\server\share, as Windows names what a server shares. */
function isNetworkPath(folder: string): boolean {
  return /^\\\\[^\\?.]/.test(folder);
}

const syncedNames = [
  /^onedrive( - .*)?$/,
  /^dropbox( \(.*\))?$/,
  /^google ?drive$/,
  /^googledrive-/,
  /^my drive$/,
  /^icloud ?drive$/,
  /^com~apple~clouddocs$/,
  /^mobile documents$/,
  /^nextcloud$/,
  /^owncloud$/,
  /^box( sync)?$/,
  /^pcloud ?drive$/,
  /^sharepoint$/,
];

function isSyncedName(part: string): boolean {
  const name = part.toLowerCase();
  return syncedNames.some((synced) => synced.test(name));
}

const networkTypes =
  /^(cifs|smb|smb2|smb3|smbfs|nfs|nfs4|afs|9p|afpfs|webdav|davfs|ncpfs|ceph|glusterfs|lustre|vboxsf|prl_fs|vmhgfs|fuse\..*|fuse)$/;
/** Disks that are local although they come through FUSE. */
const localFuse = /^(fuseblk|fuse\.(ntfs|ntfs-3g|exfat|ext2|vhd|lxcfs|fuse-overlayfs|snapfuse|squashfuse))$/;

function isNetworkMount(type: string): boolean {
  return networkTypes.test(type) && !localFuse.test(type);
}

/** The type of the file system that the folder lies on, from Linux's table of mounts; empty elsewhere. */
function mountOf(folder: string, mounts: string): string {
  let longest = '';
  let type = '';
  for (const line of mounts.split('\n')) {
    const [, point, kind] = line.split(' ');
    if (point === undefined || kind === undefined) continue;
    const at = point.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
    const holds = folder === at || folder.startsWith(at.endsWith('/') ? at : `${at}/`);
    // Of two mounts on one point the later one is seen.
    if (holds && at.length >= longest.length) {
      longest = at;
      type = kind;
    }
  }
  return type;
}

function mountTable(): string {
  if (process.platform !== 'linux') return '';
  try {
    return readFileSync('/proc/self/mounts', 'utf8');
  } catch {
    return '';
  }
}

function realFolder(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder.endsWith(sep) ? folder.slice(0, -1) : folder;
  }
}
