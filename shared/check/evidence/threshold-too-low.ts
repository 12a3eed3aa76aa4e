import type { Command } from '../../commands/command.ts';
import type { Histogram, OutcomeCounts } from '../../engine/results.ts';
import { gradeLetters, gradeNumbers, placeOfGrade } from '../../model/grade.ts';
import { dimensionNames } from '../../model/group.ts';
import { dimensionOf, type Model } from '../../model/model.ts';
import { type Check, type CheckContext, type Finding, finding } from '../finding.ts';
import { comparedWith } from './against-data.ts';

/** Known outcomes below which nothing is said: many cuts are looked at, and one of them is always the worst by chance. */
const enough = 300;

/** A grade that is sent to sales begins so low that its lowest leads buy less than the average of all leads. */
export const thresholdTooLow: Check = (model, { data }) =>
  dimensionNames.flatMap((of): Finding[] => {
    const { id, thresholds } = dimensionOf(model, of);
    const histogram = data?.simulation?.[of];
    if (histogram === undefined) return [];
    return thresholds.flatMap((at, place): Finding[] => {
      if (place === 0 || !isSentToSales(model, of, place)) return [];
      const cut = greatestCut(histogram, at, thresholds[place - 1] as number, data);
      if (cut === null) return [];
      const grade = of === 'fit' ? (gradeLetters[place] ?? '') : String(gradeNumbers[place] ?? '');
      return [
        finding({
          kind: 'thresholdTooLow',
          severity: 'look',
          about: [{ kind: 'dimension', id }],
          mark: grade,
          says: {
            key: 'check.thresholdTooLow',
            values: {
              of: { says: 'words', key: `model.dimension.${of}` },
              grade: { says: 'grades', grades: [grade] },
              at: { says: 'points', hundredths: at },
              cut: { says: 'points', hundredths: cut.at },
              won: cut.won,
              known: cut.of,
              share: { says: 'share', share: cut.share },
              average: { says: 'share', share: cut.average },
            },
          },
          fixes: [
            {
              says: { key: 'check.fix.setThreshold', values: { points: { says: 'points', hundredths: cut.at } } },
              commands: [{ type: 'dimension.setThreshold', id, index: place, at: cut.at } as Command],
            },
          ],
        }),
      ];
    });
  });

/** At least half of its cells go to sales: only then is where it begins a question of who is called. */
function isSentToSales({ cells }: Model, of: 'fit' | 'engagement', place: number): boolean {
  const own = cells.filter(({ grade }) => placeOfGrade(grade)[of] === place);
  return own.filter(({ destination }) => destination === 'sales').length * 2 >= own.length;
}

/** The highest total up to which the leads from `at` on buy less than average; bars are cut whole. */
function greatestCut(histogram: Histogram, at: number, next: number, data: CheckContext['data']) {
  const { from, width, won, lost } = histogram;
  let outcomes: OutcomeCounts = { won: 0, lost: 0, open: 0 };
  let best = null;
  const first = Math.ceil((at - from) / width);
  for (let bar = first; bar >= 0 && bar < won.length && from + (bar + 1) * width < next; bar++) {
    outcomes = { ...outcomes, won: outcomes.won + (won[bar] ?? 0), lost: outcomes.lost + (lost[bar] ?? 0) };
    const bought = comparedWith(data, outcomes, enough);
    if (bought !== null && bought.differs < 0) best = { ...bought, at: from + (bar + 1) * width };
  }
  return best;
}
