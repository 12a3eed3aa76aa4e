import type { AudienceDetail } from '#shared/engine/audience/audience-detail.ts';
import { useAnswer } from '../../state/use-answer.ts';

const everything = {};

/** What stands beside the editors of the audience; null before leads are there. The last answer stays until the next. */
export function useAudience(): AudienceDetail | null {
  return useAnswer('audience', everything).answer;
}
