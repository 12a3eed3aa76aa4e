import type { OutcomeCounts } from '../../engine/results.ts';
import { measuredShare } from '../../lib/share.ts';
import type { CheckContext } from '../finding.ts';
import { type Check, type Finding, finding, name } from '../finding.ts';

/** Leads with a known outcome below which nothing is said: a rule's leads are few, and rules are many. */
const enough = 100;

/** A rule's points say one thing, and what became of its leads the other: beyond what chance explains (E2). */
export const pointsAgainstData: Check = (model, { data }) =>
  model.rules.flatMap((rule): Finding[] => {
    if (rule.kind === 'banded' || rule.points === 0) return [];
    const bought = compared(data, rule.id);
    if (bought === null || bought.differs === 0 || bought.differs > 0 === rule.points > 0) return [];
    return [
      finding({
        kind: 'pointsAgainstData',
        severity: 'look',
        about: [{ kind: 'rule', id: rule.id }],
        says: {
          key: rule.points > 0 ? 'check.pointsAgainstData.plus' : 'check.pointsAgainstData.minus',
          values: {
            rule: name('rule', rule.id),
            points: { says: 'signed', hundredths: rule.points },
            won: bought.won,
            of: bought.of,
            share: { says: 'share', share: bought.share },
            average: { says: 'share', share: bought.average },
          },
        },
      }),
    ];
  });

export type Compared = {
  readonly won: number;
  readonly of: number;
  readonly share: number;
  readonly average: number;
  /** Below or above the average of all, each with its range; 0: no difference that the data can show. */
  readonly differs: -1 | 0 | 1;
};

/** How the leads that a rule gave points to bought, beside all leads; null where too few outcomes are known. */
export function compared(data: CheckContext['data'], rule: string): Compared | null {
  return comparedWith(data, data?.rules.get(rule));
}

export function comparedWith(
  data: CheckContext['data'],
  outcomes: OutcomeCounts | undefined,
  least: number = enough,
): Compared | null {
  const average = data?.simulation?.baseRate ?? null;
  if (average === null || outcomes === undefined) return null;
  const own = measuredShare(outcomes.won, outcomes.won + outcomes.lost);
  if (own === null || own.of < least) return null;
  const differs = own.high < average.low ? -1 : own.low > average.high ? 1 : 0;
  return { won: own.hits, of: own.of, share: own.share, average: average.share, differs };
}
