import type { Model } from '../../model/model.ts';
import { isUnsaid } from '../conditions/places.ts';
import { type Check, type Finding, finding } from '../finding.ts';
import { canBe } from '../logic/can-be.ts';
import { carrying, opening } from './opens.ts';

/**
 * A gate that no lead there could be passes: what it asks for contradicts itself, its exclusions, or what leads can
 * get. Only the first such gate is named; none after it can be reached either.
 */
export const gateUnreachable: Check = (model, { room }) => {
  const on = model.gates.filter(({ enabled }) => enabled);
  // MQL and PQL stand side by side: while one is open, the next step can be reached.
  return on.flatMap((gate): Finding[] => {
    if (isUnsaid(gate.entry) || canBe(room, opening(gate))) return [];
    const track = carrying(gate);
    if (track !== null && canBe(room, track)) return [];
    if (carriedByLater(on, gate).some((wanted) => canBe(room, wanted))) return [];
    return [
      finding({
        kind: 'gateUnreachable',
        severity: 'wrong',
        about: [{ kind: 'gate', id: gate.id }],
        says: {
          key: canBe(room, [opening(gate)[0] as never]) ? 'check.gateUnreachable.held' : 'check.gateUnreachable.entry',
          values: {
            gate: { says: 'stage', stage: gate.stage },
            condition: { says: 'condition', node: gate.entry.root },
          },
        },
      }),
    ];
  });
};

/** A later gate's fast track carries leads through this one as well, unless its exclusions hold them. */
function carriedByLater(on: Model['gates'], gate: Model['gates'][number]) {
  return on.slice(on.indexOf(gate) + 1).flatMap((later) => {
    const track = carrying(later);
    return track === null ? [] : [[...track, ...opening(gate).slice(1, 1 + gate.exclusions.length)]];
  });
}
