import { create } from 'zustand';
import type { Area } from '#shared/model/area.ts';
import { useView } from '../../state/view-store.ts';

/** The note or frame whose edge is being dragged, in units as they are drawn; what is committed says where it lies then. */
type UnderHand = { readonly id: string | null; readonly area: Area | null };
export const useUnderHand = create<UnderHand>(() => ({ id: null, area: null }));

/** What is being written in place on the canvas: the words of a note, its answer, the name of a frame, a card or a rule. */
type Writing = {
  readonly node: string | null;
  readonly part: 'words' | 'answer';
  /** Of the step that made it, so that making and writing it are one step to undo. */
  readonly gesture: string | null;
};
const nothing: Writing = { node: null, part: 'words', gesture: null };
export const useWriting = create<Writing>(() => nothing);

/** Opens it for writing; before an audience only a note is: what somebody says is written down. */
export function writeIn(node: string, part: Writing['part'] = 'words', gesture: string | null = null): void {
  if (useView.getState().presenting && !node.startsWith('note:')) return;
  useWriting.setState({ node, part, gesture });
}

export function stopWriting(): void {
  useWriting.setState(nothing);
}
