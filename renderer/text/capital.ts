/** A fragment as the beginning of a sentence. Arabic has no capitals and stays as it is. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
