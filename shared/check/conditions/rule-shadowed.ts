import type { Command } from '../../commands/command.ts';
import type { Rule } from '../../model/rule.ts';
import { type Check, type Finding, finding, name } from '../finding.ts';
import { implies, isNever } from '../logic/can-be.ts';

/**
 * A rule that changes nothing: whenever it gives points, another rule of its group gives so many that the group's cap
 * is reached without it.
 */
export const ruleShadowed: Check = (model, { room }) =>
  model.groups.flatMap((group) => {
    const { cap } = group;
    const own = model.rules.filter(({ groupId }) => groupId === group.id);
    // Something that counts against would bring the sum below the cap again.
    if (cap === null || own.some(mayTake)) return [];
    return own.flatMap((rule): Finding[] => {
      if (rule.kind !== 'condition' || rule.points <= 0 || isNever(room, rule.condition)) return [];
      const over = own.find(
        (other) =>
          other.id !== rule.id &&
          other.kind === 'condition' &&
          other.points >= cap &&
          implies(room, rule.condition.root, other.condition.root),
      );
      if (over === undefined) return [];
      return [
        finding({
          kind: 'ruleShadowed',
          severity: 'wrong',
          about: [
            { kind: 'rule', id: rule.id },
            { kind: 'rule', id: over.id },
          ],
          says: {
            key: 'check.ruleShadowed',
            values: {
              rule: name('rule', rule.id),
              other: name('rule', over.id),
              cap: { says: 'points', hundredths: cap },
            },
          },
          fixes: [
            { says: { key: 'check.fix.remove.rule' }, commands: [{ type: 'rule.remove', id: rule.id } as Command] },
          ],
        }),
      ];
    });
  });

function mayTake(rule: Rule): boolean {
  return rule.kind === 'banded' ? rule.bands.some(({ points }) => points < 0) : rule.points < 0;
}
