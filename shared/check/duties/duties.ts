import type { Command } from '../../commands/command.ts';
import type { Clause } from '../../model/clause.ts';
import { sides } from '../../model/scalars.ts';
import { type Check, type Finding, finding, name } from '../finding.ts';

/** Promises that one team keeps by its nature; what both review together is owed by both. */
const keptBy: Partial<Readonly<Record<Clause['promise']['kind'], 'marketing' | 'sales'>>> = {
  deliver: 'marketing',
  handOver: 'marketing',
  firstTouch: 'sales',
  attempts: 'sales',
  decide: 'sales',
};

/** A duty that both owe is nobody's when it is missed. */
export const dutyWithoutOwner: Check = ({ clauses }) =>
  clauses.flatMap((clause): Finding[] => {
    const side = keptBy[clause.promise.kind];
    if (clause.owedBy !== 'both' || side === undefined) return [];
    return [
      finding({
        kind: 'dutyWithoutOwner',
        severity: 'look',
        about: [{ kind: 'clause', id: clause.id }],
        says: { key: 'check.dutyWithoutOwner', values: { clause: name('clause', clause.id) } },
        fixes: [
          {
            says: { key: `check.fix.owedBy.${side}` },
            commands: [{ type: 'clause.change', id: clause.id, set: { owedBy: side } } as Command],
          },
        ],
      }),
    ];
  });

/** One side promises, the other does not: that is no agreement. */
export const dutiesOneSided: Check = ({ clauses }) => {
  const [first, ...others] = clauses.filter(({ owedBy }) => owedBy !== 'both');
  if (first === undefined) return [];
  const without = sides.find((side) => ![first, ...others].some(({ owedBy }) => owedBy === side));
  if (without === undefined) return [];
  return [
    finding({
      kind: 'dutiesOneSided',
      severity: 'look',
      about: [{ kind: 'clause', id: first.id }, ...others.map(({ id }) => ({ kind: 'clause', id }) as const)],
      says: { key: `check.dutiesOneSided.${without}`, values: { count: 1 + others.length } },
    }),
  ];
};

export const dutyChecks: readonly Check[] = [dutyWithoutOwner, dutiesOneSided];
