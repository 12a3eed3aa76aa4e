import type { Command } from '../../commands/command.ts';
import type { Rule } from '../../model/rule.ts';
import { type Check, type Finding, finding, name } from '../finding.ts';
import { implies, isNever } from '../logic/can-be.ts';
import { markOf } from './places.ts';

/** A persona that nobody can be, because an earlier one takes everybody it would recognise (I3). */
export const personaShadowed: Check = ({ personas }, { room }) =>
  personas.flatMap((persona, place): Finding[] => {
    if (isNever(room, persona.condition)) return [];
    const taker = personas
      .slice(0, place)
      .find(({ condition }) => implies(room, persona.condition.root, condition.root));
    if (taker === undefined) return [];
    return [
      finding({
        kind: 'personaShadowed',
        severity: 'wrong',
        about: [
          { kind: 'persona', id: persona.id },
          { kind: 'persona', id: taker.id },
        ],
        says: {
          key: 'check.personaShadowed',
          values: { persona: name('persona', persona.id), earlier: name('persona', taker.id) },
        },
        fixes: [
          persona.position === taker.position
            ? null
            : {
                says: { key: 'check.fix.moveBefore', values: { earlier: name('persona', taker.id) } },
                commands: [
                  { type: 'persona.change', id: persona.id, set: { position: justBefore(taker.position, personas) } },
                ] as Command[],
              },
        ],
      }),
    ];
  });

/** A place between the record at a position and the one before it. */
function justBefore(position: number, records: readonly { readonly position: number }[]): number {
  const before = Math.max(...records.map((each) => each.position).filter((at) => at < position), position - 2);
  return (before + position) / 2;
}

/** A disqualifier, or a gate's exclusion, that only rules out who is ruled out already. */
export const ruledOutTwice: Check = (model, { room }) => {
  const { disqualifiers } = model;
  const own = disqualifiers.flatMap((each, place): Finding[] => {
    if (isNever(room, each.condition)) return [];
    const other = disqualifiers.find(
      ({ condition }, i) =>
        i !== place &&
        implies(room, each.condition.root, condition.root) &&
        (i < place || !implies(room, condition.root, each.condition.root)),
    );
    if (other === undefined) return [];
    return [
      finding({
        kind: 'ruledOutTwice',
        severity: 'look',
        about: [
          { kind: 'disqualifier', id: each.id },
          { kind: 'disqualifier', id: other.id },
        ],
        says: {
          key: 'check.ruledOutTwice.disqualifier',
          values: { name: name('disqualifier', each.id), other: name('disqualifier', other.id) },
        },
        fixes: [
          {
            says: { key: 'check.fix.remove.disqualifier' },
            commands: [{ type: 'disqualifier.remove', id: each.id } as Command],
          },
        ],
      }),
    ];
  });
  const excluded = model.gates.flatMap((gate): Finding[] => {
    if (!gate.enabled) return [];
    return gate.exclusions.flatMap((exclusion, index): Finding[] => {
      if (isNever(room, exclusion)) return [];
      const other = disqualifiers.find(({ condition }) => implies(room, exclusion.root, condition.root));
      if (other === undefined) return [];
      return [
        finding({
          kind: 'ruledOutTwice',
          severity: 'look',
          about: [
            { kind: 'gate', id: gate.id },
            { kind: 'disqualifier', id: other.id },
          ],
          mark: markOf('exclusion', exclusion),
          says: {
            key: 'check.ruledOutTwice.exclusion',
            values: {
              gate: { says: 'stage', stage: gate.stage },
              condition: { says: 'condition', node: exclusion.root },
              other: name('disqualifier', other.id),
            },
          },
          fixes: [
            {
              says: { key: 'check.fix.remove.exclusion' },
              commands: [
                {
                  type: 'gate.change',
                  id: gate.id,
                  set: { exclusions: gate.exclusions.toSpliced(index, 1) },
                } as Command,
              ],
            },
          ],
        }),
      ];
    });
  });
  return [...own, ...excluded];
};

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
