import { normaliseText, trimmed } from './normalise-text.ts';

/** The texts of a set (V1), split at ; ؛ or |, in their order and first spelling; equal ones by V3 once. */
export function readMulti(raw: string): string[] {
  const byForm = new Map<string, string>();
  for (const part of raw.split(/[;؛|]/)) {
    const form = normaliseText(part);
    if (form !== '' && !byForm.has(form)) byForm.set(form, trimmed(part));
  }
  return [...byForm.values()];
}
