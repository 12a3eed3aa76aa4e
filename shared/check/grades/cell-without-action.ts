import { textIn } from '../../model/local-text.ts';
import { type Check, finding } from '../finding.ts';

/** Cells that say nobody what to do. */
export const cellWithoutAction: Check = ({ cells }) => {
  const empty = cells.filter(({ action }) => textIn(action, 'en') === '');
  const [first, ...others] = empty;
  if (first === undefined) return [];
  return [
    finding({
      kind: 'cellWithoutAction',
      severity: 'look',
      about: [{ kind: 'cell', id: first.id }, ...others.map(({ id }) => ({ kind: 'cell', id }) as const)],
      says: {
        key: 'check.cellWithoutAction',
        values: { count: empty.length, grades: { says: 'grades', grades: empty.map(({ grade }) => grade) } },
      },
    }),
  ];
};

/** Cells that go to sales without a time to act: a promise that cannot be kept or broken. */
export const cellWithoutTime: Check = ({ cells }) => {
  const open = cells.filter(({ destination, timeToAct }) => destination === 'sales' && timeToAct === null);
  const [first, ...others] = open;
  if (first === undefined) return [];
  return [
    finding({
      kind: 'cellWithoutTime',
      severity: 'look',
      about: [{ kind: 'cell', id: first.id }, ...others.map(({ id }) => ({ kind: 'cell', id }) as const)],
      says: {
        key: 'check.cellWithoutTime',
        values: { count: open.length, grades: { says: 'grades', grades: open.map(({ grade }) => grade) } },
      },
    }),
  ];
};
