import { isUnsaid } from '../conditions/places.ts';
import { type Check, type Finding, finding } from '../finding.ts';
import { canBe } from '../logic/can-be.ts';
import { opening, opensToo } from './opens.ts';

/** A gate that every lead passes which has passed the one before: it asks for nothing more, or for less. */
export const gateEasier: Check = (model, { room }) => {
  const on = model.gates.filter(({ enabled, stage }) => enabled && stage !== 'pql');
  return on.slice(1).flatMap((gate, i): Finding[] => {
    const before = on[i];
    if (before === undefined || isUnsaid(gate.entry) || !canBe(room, opening(before))) return [];
    // A gate that a rate stands in for counts leads without looking at them (S5).
    if (gate.assumedRate !== null || !opensToo(room, before, gate)) return [];
    const same = opensToo(room, gate, before);
    return [
      finding({
        kind: 'gateEasier',
        severity: 'look',
        about: [
          { kind: 'gate', id: gate.id },
          { kind: 'gate', id: before.id },
        ],
        says: {
          key: same ? 'check.gateEasier.same' : 'check.gateEasier.less',
          values: { gate: { says: 'stage', stage: gate.stage }, before: { says: 'stage', stage: before.stage } },
        },
      }),
    ];
  });
};
