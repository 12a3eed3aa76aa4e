import type { Command } from '../../commands/command.ts';
import type { ConditionRule, Rule } from '../../model/rule.ts';
import { type Check, type Finding, finding, name } from '../finding.ts';
import { isNever } from '../logic/can-be.ts';
import { impliedAmong } from '../logic/implications.ts';

/**
 * A rule that changes nothing: whenever it gives points, another rule of its group gives so many that the group's cap
 * is reached without it.
 */
export const ruleShadowed: Check = function* (model, { room }) {
  for (const group of model.groups) {
    const { cap } = group;
    const own = model.rules.filter(({ groupId }) => groupId === group.id);
    // Something that counts against would bring the sum below the cap again.
    if (cap === null || own.some(mayTake)) continue;
    const conditioned = own.filter((rule) => rule.kind === 'condition');
    const full = conditioned.filter(({ points }) => points >= cap);
    const implied = yield* impliedAmong(
      room,
      full.map(({ condition }) => condition.root),
    );
    for (const rule of conditioned) {
      if (rule.points <= 0 || isNever(room, rule.condition)) continue;
      for (const at of implied(rule.condition.root)) {
        const over = at === null ? undefined : full[at];
        const isOver = over !== undefined && over.id !== rule.id;
        yield isOver ? shadowed(rule, over, cap) : null;
        if (isOver) break;
      }
    }
  }
};

function shadowed(rule: ConditionRule, over: ConditionRule, cap: number): Finding {
  return finding({
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
    fixes: [{ says: { key: 'check.fix.remove.rule' }, commands: [{ type: 'rule.remove', id: rule.id } as Command] }],
  });
}

function mayTake(rule: Rule): boolean {
  return rule.kind === 'banded' ? rule.bands.some(({ points }) => points < 0) : rule.points < 0;
}
