import { type Check, finding } from '../finding.ts';
import { complexityOf } from './meter.ts';

/** More criteria than anybody can explain to a rep, with what makes them so many. */
export const tooManyCriteria: Check = (model) => {
  const { criteria, level, reasons } = complexityOf(model);
  if (level !== 'tooMuch') return [];
  const [first, ...others] = model.groups.filter(({ id }) => model.rules.some(({ groupId }) => groupId === id));
  if (first === undefined) return [];
  const about = reasons.flatMap((reason) => reason.about);
  const [heaviest, ...heavy] =
    about.length > 0 ? about : [first, ...others].map(({ id }) => ({ kind: 'group', id }) as const);
  return [
    finding({
      kind: 'tooManyCriteria',
      severity: 'look',
      about: [heaviest ?? { kind: 'group', id: first.id }, ...heavy],
      says:
        reasons.length === 0
          ? { key: 'check.tooManyCriteria.plain', values: { count: criteria } }
          : {
              key: 'check.tooManyCriteria.reasons',
              values: {
                count: criteria,
                reasons: { says: 'sentences', of: reasons.slice(0, 3).map(({ says }) => says) },
              },
            },
    }),
  ];
};
