import type { Command } from '../../commands/command.ts';
import { gradeLetters, gradeNumbers } from '../../model/grade.ts';
import { dimensionNames } from '../../model/group.ts';
import { dimensionOf } from '../../model/model.ts';
import { type Check, type Finding, type Fix, finding } from '../finding.ts';
import { isNothing, overlap, rangeOfPlace } from '../logic/room.ts';
import { hasRules } from '../ranges/ranges.ts';

/** A letter or number whose totals no lead can get, whatever is known of it: the rules and their caps do not allow it. */
export const gradeUnreachable: Check = (model, { ranges }) =>
  dimensionNames.flatMap((of): Finding[] => {
    const { id, thresholds } = dimensionOf(model, of);
    if (!hasRules(model, of)) return [];
    const range = ranges.totals[of];
    return [...thresholds, null].flatMap((threshold, place): Finding[] => {
      const wanted = rangeOfPlace(thresholds, place);
      if (!isNothing(overlap(wanted, range))) return [];
      const tooHigh = wanted.least > range.most;
      const grade = of === 'fit' ? (gradeLetters[place] ?? '') : String(gradeNumbers[place] ?? '');
      const common = {
        of: { says: 'words', key: `model.dimension.${of}` },
        grade: { says: 'grades', grades: [grade] },
      } as const;
      return [
        finding({
          kind: 'gradeUnreachable',
          // The worst grades stay empty without harm; an empty best one means that nobody is ever called first.
          severity: tooHigh ? 'wrong' : 'look',
          about: [{ kind: 'dimension', id }],
          mark: grade,
          says: tooHigh
            ? {
                key: 'check.gradeUnreachable.high',
                values: {
                  ...common,
                  at: { says: 'points', hundredths: wanted.least },
                  most: { says: 'points', hundredths: range.most },
                },
              }
            : {
                key: 'check.gradeUnreachable.low',
                values: {
                  ...common,
                  at: { says: 'points', hundredths: wanted.most + 1 },
                  least: { says: 'points', hundredths: range.least },
                },
              },
          fixes: [tooHigh && threshold !== null ? lowered(id, thresholds, place, range.most) : null],
        }),
      ];
    });
  });

/** The threshold where the most that a lead can get is enough; only where the next one still lies below it. */
function lowered(id: string, thresholds: readonly number[], index: number, most: number): Fix | null {
  const next = thresholds[index + 1];
  if (!Number.isFinite(most) || (next !== undefined && next >= most)) return null;
  return {
    says: { key: 'check.fix.setThreshold', values: { points: { says: 'points', hundredths: most } } },
    commands: [{ type: 'dimension.setThreshold', id, index, at: most } as Command],
  };
}
