/** A hash as people read it aloud: groups of four. */
export function hashGroups(hash: string): string {
  return hash.match(/.{1,4}/g)?.join(' ') ?? '';
}

/** Its first sixteen digits in groups: enough to tell two models apart at a glance. */
export function shortHash(hash: string): string {
  return hashGroups(hash.slice(0, 16));
}
