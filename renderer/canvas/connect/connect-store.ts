import { create } from 'zustand';
import type { Model } from '#shared/model/model.ts';
import { newId } from '../../state/execute.ts';
import type { Point } from '../edge-curve.ts';
import { type End, endsOf } from './ends.ts';
import { meaningOf } from './meaning-of.ts';

/** A connection that is being dragged, from its source or backwards from its target. */
type Dragged = {
  readonly held: End;
  /** The card that it is dragged from. */
  readonly card: string;
  readonly backwards: boolean;
  /** The cards at which it may end, and the one it is dragged from. */
  readonly allowed: ReadonlySet<string>;
};

type ConnectStore = {
  readonly dragged: Dragged | null;
  /** Why the last one was refused, where it was let go; said for a moment more. */
  readonly refused: { readonly words: string; readonly at: Point } | null;
  /** Whose connections the dialog shows. */
  readonly dialog: End | null;
};

export const useConnect = create<ConnectStore>(() => ({ dragged: null, refused: null, dialog: null }));

export function beginConnection(model: Model, held: End, backwards: boolean): void {
  const allowed = new Set(
    endsOf(model)
      .filter((end) => (backwards ? meaningOf(model, end, held, newId) : meaningOf(model, held, end, newId)).ok)
      .map((end) => cardOf(model, end)),
  );
  const card = cardOf(model, held);
  allowed.add(card);
  useConnect.setState({ dragged: { held, card, backwards, allowed }, refused: null });
}

export function endConnection(): void {
  useConnect.setState({ dragged: null });
}

const saidFor = 5000;
let timer: ReturnType<typeof setTimeout> | undefined;

export function sayRefused(words: string, at: Point): void {
  clearTimeout(timer);
  useConnect.setState({ refused: { words, at } });
  timer = setTimeout(() => useConnect.setState({ refused: null }), saidFor);
}

export function stopSaying(): void {
  if (useConnect.getState().refused !== null) useConnect.setState({ refused: null });
}

export function openConnectDialog(end: End | null): void {
  useConnect.setState({ dialog: end });
}

/** The card that shows an end: a rule is in its group's, a cell in the matrix. */
export function cardOf(model: Model, { kind, id }: End): string {
  if (kind === 'rule') return `group:${model.rules.find((rule) => rule.id === id)?.groupId ?? ''}`;
  return kind === 'cell' || kind === 'matrix' ? 'matrix' : `${kind}:${id}`;
}
