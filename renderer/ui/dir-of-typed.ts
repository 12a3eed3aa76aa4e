/**
 * The direction of a field that people write in: by its first letter, and the window's own while nothing is written, so
 * that its placeholder and its caret stand where a line begins.
 */
export function dirOfTyped(typed: string): 'auto' | undefined {
  return typed === '' ? undefined : 'auto';
}
