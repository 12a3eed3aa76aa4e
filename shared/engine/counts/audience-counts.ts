import { packWhere } from '../columns/pack.ts';
import type { Planes } from '../columns/planes.ts';
import { serialOf } from '../columns/serial.ts';
import { countBits } from '../kernels/count-planes.ts';
import type { IcpCount, PersonaCount, YesNoUnknown } from '../results.ts';
import type { Scores } from '../score.ts';
import { countPlane } from './outcome-planes.ts';

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
  const { model } = scores;
  const icps = assigned(scores, scores.icp, model.icps.length);
  const personas = assigned(scores, scores.persona, model.personas.length);
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

/** Leads by the index that each is given, −1 for none. */
function assigned(
  { source, outcomes }: Scores,
  to: Int16Array,
  count: number,
): { readonly of: readonly Assigned[]; readonly none: number } {
  return source.derive(`assigned ${serialOf(to)} ${outcomes === null ? 0 : serialOf(outcomes)}`, () => {
    const of = Array.from({ length: count }, (_, i) => {
      const { leads, outcomes: own } = countPlane(
        packWhere(to.length, (row) => to[row] === i),
        outcomes,
      );
      return { assigned: leads, outcomes: own };
    });
    return { of, none: to.length - of.reduce((sum, own) => sum + own.assigned, 0) };
  });
}
