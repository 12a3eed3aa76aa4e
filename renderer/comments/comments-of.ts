import type { Comment, CommentTarget } from '#shared/model/comment.ts';
import type { WorkshopState } from '#shared/model/records.ts';

/** The card on which a comment is counted: a rule's on its group, a cell's or a dimension's on the matrix. */
export function cardOfComment({ kind, id }: CommentTarget, state: WorkshopState): string {
  if (kind === 'rule') return `group:${state.rule[id]?.groupId ?? ''}`;
  if (kind === 'cell' || kind === 'dimension' || kind === 'matrix') return 'matrix';
  // What is known of leads and what they do is listed where leads begin.
  if (kind === 'field' || kind === 'activityType' || kind === 'question') return 'stage:lead';
  return `${kind}:${id}`;
}

/** The comments on a thing, the oldest first. */
export function commentsOn(comments: readonly Comment[], { kind, id }: CommentTarget): Comment[] {
  return comments.filter(({ on }) => on.kind === kind && on.id === id).sort(byMoment);
}

export function byMoment(a: { at: string; id: string }, b: { at: string; id: string }): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

type Counted = { readonly rules: WorkshopState['rule']; readonly counts: ReadonlyMap<string, number> };
const counted = new WeakMap<WorkshopState['comment'], Counted>();

/** Open comments by card. Counted once for all cards, as long as no comment and no rule changes. */
export function openCounts(state: WorkshopState): ReadonlyMap<string, number> {
  const last = counted.get(state.comment);
  if (last !== undefined && last.rules === state.rule) return last.counts;
  const counts = new Map<string, number>();
  for (const { on, resolved } of Object.values(state.comment)) {
    if (resolved) continue;
    const card = cardOfComment(on, state);
    counts.set(card, (counts.get(card) ?? 0) + 1);
  }
  counted.set(state.comment, { rules: state.rule, counts });
  return counts;
}
