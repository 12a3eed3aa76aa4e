import type { Command } from '../../commands/command.ts';
import type { Persona } from '../../model/persona.ts';
import { type Check, type Finding, finding, name } from '../finding.ts';
import { isNever } from '../logic/can-be.ts';
import { impliedAmong } from '../logic/implications.ts';

/** A persona that nobody can be, because an earlier one takes everybody it would recognise (I3). */
export const personaShadowed: Check = function* ({ personas }, { room }) {
  const roots = personas.map(({ condition }) => condition.root);
  const implied = yield* impliedAmong(room, roots);
  for (const [place, persona] of personas.entries()) {
    if (isNever(room, persona.condition)) continue;
    for (const earlier of implied(persona.condition.root, 0, place)) {
      const taker = earlier === null ? undefined : personas[earlier];
      yield taker === undefined ? null : shadowed(persona, taker, personas);
      if (taker !== undefined) break;
    }
  }
};

function shadowed(persona: Persona, taker: Persona, personas: readonly Persona[]): Finding {
  return finding({
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
  });
}

/** A place between the record at a position and the one before it. */
function justBefore(position: number, records: readonly { readonly position: number }[]): number {
  const before = Math.max(...records.map((each) => each.position).filter((at) => at < position), position - 2);
  return (before + position) / 2;
}
