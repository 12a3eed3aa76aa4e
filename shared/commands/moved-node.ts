import { done } from '../lib/result.ts';
import type { Change, RecordOf, WorkshopState } from '../model/records.ts';
import { changing, type Decision } from './define.ts';

type Move = { readonly node: string; readonly x: number; readonly y: number };

/** Puts a node somewhere else: a card by its placement; a note or a frame, which lie where they say, by themselves. */
export function movingNode(state: WorkshopState, modelId: RecordOf<'model'>['id'], move: Move): Decision {
  const { node, x, y } = move;
  const [kind, own] = node.split(/:(.*)/s);
  if (kind === 'note' || kind === 'frame') return changing(state, kind, own ?? '', { x, y });
  const id = `${modelId}/${node}`;
  const before = state.placement[id] ?? null;
  const after = { id, modelId, node, x, y } as NonNullable<typeof before>;
  return done([{ kind: 'placement', id, before, after } as Change]);
}
