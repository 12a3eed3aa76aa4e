import type { Command } from '../../commands/command.ts';
import type { Cell } from '../../model/cell.ts';
import type { Condition, Leaf } from '../../model/condition.ts';
import { leavesOf } from '../../model/condition-walk.ts';
import type { Gate } from '../../model/gate.ts';
import { gateOf } from '../../model/model.ts';
import { isUnsaid } from '../conditions/places.ts';
import { type Check, type Finding, type Fix, finding } from '../finding.ts';
import { yes } from '../logic/answers.ts';
import { canBe } from '../logic/can-be.ts';
import { roomOf } from '../logic/room.ts';

/**
 * A cell that sends its leads to sales while the MQL gate lets none of its grade through, or keeps them with marketing
 * while the gate names its grade. Looked at for every grade, also one that no lead can get yet.
 */
export const cellAgainstGate: Check = (model) => {
  const gate = gateOf(model, 'mql');
  if (gate === undefined || !gate.enabled || isUnsaid(gate.entry)) return [];
  const room = roomOf(model);
  const graded = leavesOf(gate.entry).filter((leaf) => leaf.op === 'gradeIn');
  // A gate that does not ask for grades or totals does not contradict them.
  if (graded.length === 0 && !leavesOf(gate.entry).some(({ op }) => op === 'total')) return [];
  const lets = (cell: Cell): boolean =>
    canBe(room, [
      [gate.entry.root, yes],
      [{ op: 'gradeIn', grades: [cell.grade] }, yes],
    ]);
  const shut = model.cells.filter((cell) => cell.destination === 'sales' && !lets(cell));
  const open = model.cells.filter(
    (cell) => cell.destination !== 'sales' && graded.some(({ grades }) => grades.includes(cell.grade)) && lets(cell),
  );
  return [
    ...contradiction('check.cellAgainstGate.shut', 'nurture', shut, gate, graded),
    ...contradiction('check.cellAgainstGate.open', 'sales', open, gate, graded),
  ];
};

function contradiction(
  key: 'check.cellAgainstGate.shut' | 'check.cellAgainstGate.open',
  otherwise: Cell['destination'],
  cells: readonly Cell[],
  gate: Gate,
  graded: readonly Extract<Leaf, { op: 'gradeIn' }>[],
): Finding[] {
  const [first, ...others] = cells;
  if (first === undefined) return [];
  const grades = cells.map(({ grade }) => grade);
  return [
    finding({
      kind: 'cellAgainstGate',
      severity: 'wrong',
      about: [
        { kind: 'cell', id: first.id },
        ...others.map(({ id }) => ({ kind: 'cell', id }) as const),
        { kind: 'gate', id: gate.id },
      ],
      mark: key.slice(-4),
      says: {
        key,
        values: { count: cells.length, grades: { says: 'grades', grades }, gate: { says: 'stage', stage: gate.stage } },
      },
      fixes: [
        gateFix(gate, graded, grades, otherwise === 'nurture'),
        {
          says: {
            key: `check.fix.sendCells.${otherwise as 'sales' | 'nurture'}`,
            values: { grades: { says: 'grades', grades } },
          },
          commands: cells.map(({ id }) => ({ type: 'cell.change', id, set: { destination: otherwise } }) as Command),
        },
      ],
    }),
  ];
}

/** The gate takes the grades in, or leaves them out; only where it names grades once and plainly. */
function gateFix(
  gate: Gate,
  graded: readonly Extract<Leaf, { op: 'gradeIn' }>[],
  grades: readonly string[],
  takesIn: boolean,
): Fix | null {
  const [only, ...more] = graded;
  if (only === undefined || more.length > 0 || gate.entry.root !== only) return null;
  const next = takesIn ? [...only.grades, ...grades].sort() : only.grades.filter((grade) => !grades.includes(grade));
  if (next.length === 0) return null;
  const entry: Condition = { ...gate.entry, root: { ...only, grades: next } };
  return {
    says: {
      key: takesIn ? 'check.fix.gateTakesIn' : 'check.fix.gateLeavesOut',
      values: { gate: { says: 'stage', stage: gate.stage }, grades: { says: 'grades', grades } },
    },
    commands: [{ type: 'gate.change', id: gate.id, set: { entry } } as Command],
  };
}
