import { createContext, useContext } from 'react';
import type { PartCount } from '#shared/engine/counts/condition-counts.ts';
import type { NodePath } from './edit-node.ts';
import type { LeafEdge } from './leaf-edges.ts';
import type { Target } from './move-node.ts';

/** What can be done to a part of the condition that is being built, by menu, by key or by dragging. */
export const partActs = ['up', 'down', 'nest', 'takeOut', 'wrap', 'unwrap', 'copy', 'remove'] as const;
export type PartAct = (typeof partActs)[number] | 'add';

/** Where a part that is being dragged would land: beside another part, or as the last of a group. */
export type Drop = { readonly over: NodePath; readonly side: 'before' | 'after' | 'into' };

export type CountedEdge = LeafEdge & { readonly leads: number };

export type BuilderHand = {
  readonly act: (path: NodePath, act: PartAct) => void;
  readonly can: (path: NodePath, act: PartAct) => boolean;
  readonly drop: (path: NodePath, target: Target) => void;
  readonly countOf: (path: NodePath) => PartCount | null;
  /** Leads just around each number that a test asks for; empty before they are counted. */
  readonly edgesOf: (path: NodePath) => readonly CountedEdge[];
  readonly over: Drop | null;
  readonly setOver: (drop: Drop | null) => void;
};

export const Hand = createContext<BuilderHand | null>(null);

export function useHand(): BuilderHand {
  const hand = useContext(Hand);
  if (hand === null) throw new Error('Parts of a condition are shown inside the builder.');
  return hand;
}

export function keyOf(path: NodePath): string {
  return path.join('-') || 'root';
}

/** Marks a part as what a dragged one would land beside. */
export function dropMark({ over }: BuilderHand, path: NodePath): Drop['side'] | undefined {
  return over !== null && keyOf(over.over) === keyOf(path) ? over.side : undefined;
}
