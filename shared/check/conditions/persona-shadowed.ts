import type { Command } from '../../commands/command.ts';
import { type Check, type Finding, finding, name } from '../finding.ts';
import { implies, isNever } from '../logic/can-be.ts';

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
