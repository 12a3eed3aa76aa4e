/** Where a value holds a text in one of the two languages only; each is named by its path and what it says. */
export function untranslatedTexts(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { en, ar } = value as { en?: unknown; ar?: unknown };
  if ((typeof en === 'string') !== (typeof ar === 'string')) return [`${path}: ${String(en ?? ar)}`];
  return Object.entries(value).flatMap(([key, part]) => untranslatedTexts(part, path === '' ? key : `${path}.${key}`));
}
