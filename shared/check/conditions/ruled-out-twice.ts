import type { Command } from '../../commands/command.ts';
import { type Check, type Finding, finding, name } from '../finding.ts';
import { implies, isNever } from '../logic/can-be.ts';
import { markOf } from './places.ts';

/** A disqualifier, or a gate's exclusion, that only rules out who is ruled out already. */
export const ruledOutTwice: Check = (model, context) => [
  ...disqualifiersTwice(model, context),
  ...exclusionsTwice(model, context),
];

const disqualifiersTwice: Check = ({ disqualifiers }, { room }) =>
  disqualifiers.flatMap((each, place): Finding[] => {
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

const exclusionsTwice: Check = ({ disqualifiers, gates }, { room }) =>
  gates.flatMap((gate): Finding[] => {
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
