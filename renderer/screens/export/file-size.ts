import type { Translate } from '#shared/text/translate.ts';

/** How large a file is, in the unit that gives the fewest digits: 812 bytes, 38 kB, 1.2 MB. */
export function fileSize(bytes: number, t: Translate): string {
  if (bytes < 1000) return t('export.bytes', { n: bytes });
  if (bytes < 1_000_000) return t('export.kilobytes', { size: Math.round(bytes / 1000) });
  return t('export.megabytes', { size: t.formats.number(bytes / 1_000_000, 1) });
}

/** The last part of a path, of either kind of system. */
export function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}
