import { create } from 'zustand';
import type { Complexity } from '#shared/check/complexity/meter.ts';
import type { Finding } from '#shared/check/finding.ts';
import { useRecords } from '../state/workshop-store.ts';

/** What the checker last found; nothing before its first look. */
type CheckStore = {
  readonly findings: readonly Finding[];
  readonly complexity: Complexity | null;
  /** The list is on screen. */
  readonly open: boolean;
};

export const useCheck = create<CheckStore>(() => ({ findings: [], complexity: null, open: false }));

export function openChecker(open: boolean): void {
  useCheck.setState({ open });
}

/** What is still to be said, and what the room knows about already. */
export type Heard = { readonly open: readonly Finding[]; readonly known: readonly Finding[] };

export function useHeard(): Heard {
  // Two findings with one key say the same.
  const findings = [...new Map(useCheck((store) => store.findings).map((each) => [each.key, each])).values()];
  const known = useRecords((state) => state.workshop.workshop?.knownFindings ?? nothing);
  return {
    open: findings.filter(({ key }) => !known.includes(key)),
    known: findings.filter(({ key }) => known.includes(key)),
  };
}

const nothing: readonly string[] = [];
