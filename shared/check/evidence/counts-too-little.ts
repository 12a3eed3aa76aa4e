import type { Command } from '../../commands/command.ts';
import { toPoints } from '../../lib/hundredths.ts';
import { dimensionOf } from '../../model/model.ts';
import type { Rule } from '../../model/rule.ts';
import { type Check, type Finding, type Fix, finding, name } from '../finding.ts';
import { compared } from './against-data.ts';

/**
 * Something that counts against a lead, but takes less at most than lies between two grades: it moves hardly anybody.
 * Where the data has outcomes, only when such leads really buy less.
 */
export const countsTooLittle: Check = (model, { ranges, data }) =>
  model.rules.flatMap((rule): Finding[] => {
    if (rule.kind === 'banded' || rule.points >= 0) return [];
    const group = model.groups.find(({ id }) => id === rule.groupId);
    const most = -(ranges.rules.get(rule.id)?.least ?? 0);
    if (group === undefined || most === 0) return [];
    const between = smallestStep(dimensionOf(model, group.dimension).thresholds);
    if (between === null || most >= between) return [];
    const bought = compared(data, rule.id);
    if (bought !== null && bought.differs >= 0) return [];
    const values = {
      rule: name('rule', rule.id),
      most: { says: 'points', hundredths: most },
      step: { says: 'points', hundredths: between },
    } as const;
    return [
      finding({
        kind: 'countsTooLittle',
        severity: 'look',
        about: [{ kind: 'rule', id: rule.id }],
        says:
          bought === null
            ? { key: 'check.countsTooLittle.plain', values }
            : {
                key: 'check.countsTooLittle.data',
                values: {
                  ...values,
                  won: bought.won,
                  of: bought.of,
                  share: { says: 'share', share: bought.share },
                  average: { says: 'share', share: bought.average },
                },
              },
        fixes: [enough(rule, most, between)],
      }),
    ];
  });

/** Whole points that take a grade when all that can count is there. */
function enough(rule: Exclude<Rule, { kind: 'banded' }>, most: number, between: number): Fix | null {
  const times = most / -rule.points;
  const points = -Math.ceil(toPoints(between) / times) * 100;
  if (!Number.isInteger(points) || points < -100_000) return null;
  return {
    says: { key: 'check.fix.setPoints', values: { points: { says: 'signed', hundredths: points } } },
    commands: [{ type: 'rule.setPoints', id: rule.id, points } as Command],
  };
}

function smallestStep(thresholds: readonly number[]): number | null {
  const steps = thresholds.slice(1).map((at, i) => (thresholds[i] as number) - at);
  return steps.length === 0 ? null : Math.min(...steps);
}
