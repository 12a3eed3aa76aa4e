export type EvidenceStrength = 'guess' | 'hint' | 'evidence';

/** E5: by the smaller of won and lost; fewer than 20 is a guess, fewer than 100 a hint. */
export function evidenceStrength(won: number, lost: number): EvidenceStrength {
  const smaller = Math.min(won, lost);
  return smaller < 20 ? 'guess' : smaller < 100 ? 'hint' : 'evidence';
}
