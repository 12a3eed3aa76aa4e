/** The first 16 digits of a hash in fours, as documents print it: 7c41 e09a 52d8 b3f6. */
export function shortHash(hash: string): string {
  return (hash.slice(0, 16).match(/.{1,4}/g) ?? []).join('\u00a0');
}
