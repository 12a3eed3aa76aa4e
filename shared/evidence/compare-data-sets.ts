import type { Share, Simulation } from '../engine/results.ts';
import { measuredShare } from '../lib/share.ts';
import { gatedStages } from '../model/stage.ts';

/** One line of two data sets side by side: a share of each, and whether their ranges lie apart. */
export type ComparedLine = {
  readonly of: 'baseRate' | 'stage' | 'grade' | 'icp' | 'noIcp';
  /** Stage, grade or ICP; empty where there is only one of its kind. */
  readonly id: string;
  readonly shares: readonly [Share, Share];
  /** The 95 % intervals (E2) do not meet: more than chance, as far as the leads of each are a fair sample. */
  readonly apart: boolean;
};

/**
 * Two data sets as one model counts them: who bought, of those with a known outcome; who reached each stage, stands in
 * each grade and is of each ICP, of all leads. Stages whose numbers rest on an assumed rate (S5) are left out: they say
 * nothing of the leads.
 */
export function compareDataSets(left: Simulation, right: Simulation): ComparedLine[] {
  const line = (of: ComparedLine['of'], id: string, count: (of: Simulation) => number): ComparedLine =>
    withShares(of, id, [measuredShare(count(left), left.leads), measuredShare(count(right), right.leads)]);
  const stages = left.stages.filter(
    ({ stage, assumed }) =>
      stage !== 'lead' &&
      assumed === null &&
      right.stages.some((each) => each.stage === stage && each.assumed === null),
  );
  return [
    withShares('baseRate', '', [left.baseRate, right.baseRate]),
    ...stages.map(({ stage }) =>
      line('stage', stage, (of) => {
        const count = of.stages.find((each) => each.stage === stage);
        return (isGated(stage) ? count?.reached : count?.here) ?? 0;
      }),
    ),
    ...left.cells.map(({ grade }) =>
      line('grade', grade, (of) => of.cells.find((cell) => cell.grade === grade)?.leads ?? 0),
    ),
    ...left.icps.map(({ id }) => line('icp', id, (of) => of.icps.find((icp) => icp.id === id)?.assigned ?? 0)),
    ...(left.icps.length === 0 ? [] : [line('noIcp', '', ({ noIcp }) => noIcp)]),
  ];
}

function withShares(of: ComparedLine['of'], id: string, shares: readonly [Share, Share]): ComparedLine {
  const [a, b] = shares;
  return { of, id, shares, apart: a !== null && b !== null && (a.high < b.low || b.high < a.low) };
}

function isGated(stage: string): boolean {
  return (gatedStages as readonly string[]).includes(stage);
}
