import { countBits, type Planes } from '../columns/planes.ts';
import type { IcpCount, PersonaCount, YesNoUnknown } from '../results.ts';
import type { Scores } from '../score.ts';
import { type Outcomes, tally } from './outcomes.ts';

export function answersOf({ rows, yes, unknown }: Planes): YesNoUnknown {
  const sure = countBits(yes);
  const perhaps = countBits(unknown);
  return { yes: sure, unknown: perhaps, no: rows - sure - perhaps };
}

export type AudienceCounts = {
  readonly icps: readonly IcpCount[];
  readonly personas: readonly PersonaCount[];
  readonly noIcp: number;
  readonly noPersona: number;
};

/** How leads spread over ICPs and personas. A persona's answers are those of "matches persona" (I3). */
export function audienceCounts(scores: Scores): AudienceCounts {
  const { model, outcomes } = scores;
  const icps = assigned(scores.icp, model.icps.length, outcomes);
  const personas = assigned(scores.persona, model.personas.length, outcomes);
  return {
    icps: model.icps.map(({ id }, i) => {
      const answers = answersOf((scores.icps[i] as Scores['icps'][number]).planes);
      return { id, ...answers, ...(icps.of[i] as Assigned) };
    }),
    personas: model.personas.map(({ id }, i) => {
      const own = personas.of[i] as Assigned;
      const { unknown } = answersOf(scores.personas[i] as Planes);
      return { id, yes: own.assigned, unknown, no: scores.rows - own.assigned - unknown, ...own };
    }),
    noIcp: icps.none,
    noPersona: personas.none,
  };
}

type Assigned = Pick<IcpCount, 'assigned' | 'outcomes'>;

function assigned(to: Int16Array, count: number, outcomes: Outcomes | null): { of: Assigned[]; none: number } {
  const counted = tally(to, count, outcomes);
  const of = Array.from({ length: count }, (_, i) => ({ assigned: counted.leads(i), outcomes: counted.outcomes(i) }));
  return { of, none: to.length - of.reduce((sum, own) => sum + own.assigned, 0) };
}
