import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Condition, Node } from '#shared/model/condition.ts';
import type { PlacedCondition } from '#shared/model/references.ts';
import { useAnswer } from '../../state/use-answer.ts';
import type { BuilderHand, Drop, PartAct } from './builder-hand.ts';
import { keyOf } from './builder-hand.ts';
import { asGroup, isGroup, type NodePath, withAdded, withNode } from './edit-node.ts';
import { edgesOf } from './leaf-edges.ts';
import { everyPart, type Moved, moveTo, nested, nodeAt, shifted, takenOut, unwrapped, wrapped } from './move-node.ts';

type Settings = {
  readonly placed: PlacedCondition | null;
  /** A test that can be stored as it is; null where there is nothing to ask. */
  readonly first: Node | null;
  readonly write: (condition: Condition) => void;
  readonly root: RefObject<HTMLElement | null>;
};

/** So many conditions are counted in one question. */
const mostAsked = 500;

const nobody: Condition = { version: 1, root: { op: 'any', of: [] } };

/** Moves, wraps, copies and counts the parts of a condition; the focus follows what was moved. */
export function useBuilderHand({ placed, first, write, root }: Settings) {
  const condition = placed?.condition ?? nobody;
  const [over, setOver] = useState<Drop | null>(null);
  const focus = useRef<string | null>(null);
  // With the drawing itself: an effect of an earlier drawing that comes late would look for a part that is not there yet.
  useLayoutEffect(() => {
    if (focus.current === null) return;
    const target = root.current?.querySelector<HTMLElement>(focus.current);
    focus.current = null;
    target?.focus();
  });
  const stage = placed?.stage ?? null;
  const parts = useMemo(() => everyPart(condition.root), [condition]);
  const edges = useMemo(
    () =>
      parts
        .flatMap(({ node, path }) => edgesOf(node).map((edge) => ({ ...edge, key: keyOf(path) })))
        .slice(0, Math.max(0, mostAsked - parts.length)),
    [parts],
  );
  const question = useMemo(
    () => ({ parts: [...parts.map(({ node }) => node), ...edges.map(({ is }) => is)], stage }),
    [parts, edges, stage],
  );
  const { answer } = useAnswer('conditionCounts', question);
  const hand = useMemo((): BuilderHand => {
    const moveWith = (moved: Moved | null) => {
      if (moved === null) return;
      focus.current = `[data-handle="${keyOf(moved.path)}"]`;
      write(moved.condition);
    };
    const moves: Partial<Record<PartAct, (path: NodePath) => Moved | null>> = {
      up: (path) => shifted(condition, path, -1),
      down: (path) => shifted(condition, path, 1),
      nest: (path) => nested(condition, path),
      takeOut: (path) => takenOut(condition, path),
      wrap: (path) => wrapped(condition, path),
      unwrap: (path) => unwrapped(condition, path),
    };
    const inserted = (path: NodePath, part: Node): Moved => insertedAfter(condition, path, part);
    return {
      act(path, act) {
        const move = moves[act];
        if (move !== undefined) moveWith(move(path));
        if (act === 'copy') {
          const part = nodeAt(condition.root, path);
          if (part !== null) moveWith(inserted(path, part));
        }
        if (act === 'add' && first !== null) {
          const added = inserted(path, first);
          focus.current = `[data-testid="leaf-${keyOf(added.path)}-what"]`;
          write(added.condition);
        }
        if (act === 'remove') {
          focus.current = `[data-handle="${keyOf(neighbourOf(condition, path))}"]`;
          write(withNode(condition, path, null));
        }
      },
      can(path, act) {
        if (act === 'unwrap') return unwrapped(condition, path) !== null;
        const move = moves[act];
        return move === undefined ? path.length > 0 : move(path) !== null;
      },
      drop: (path, target) => moveWith(moveTo(condition, path, target)),
      countOf: (path) => {
        const at = parts.findIndex((part) => keyOf(part.path) === keyOf(path));
        return answer?.parts.length === parts.length + edges.length ? (answer.parts[at] ?? null) : null;
      },
      edgesOf: (path) => {
        if (answer?.parts.length !== parts.length + edges.length) return [];
        return edges.flatMap((edge, i) =>
          edge.key === keyOf(path) ? [{ ...edge, leads: answer.parts[parts.length + i]?.yes ?? 0 }] : [],
        );
      },
      over,
      setOver,
    };
  }, [condition, first, write, parts, edges, answer, over]);
  return { hand, counts: answer };
}

/** A part more behind the one at a path; behind the whole it is the last of its parts. */
function insertedAfter(condition: Condition, path: NodePath, part: Node): Moved {
  const group = path.slice(0, -1);
  const grown = withAdded(condition, group, { ...part });
  const node = nodeAt(grown.root, group);
  const last = node === null ? 0 : asGroup(node).of.length - 1;
  const at = path.at(-1);
  const end = [...group, last];
  if (at === undefined || at + 1 === last) return { condition: grown, path: end };
  return moveTo(grown, end, { group, at: at + 1 }) ?? { condition: grown, path: end };
}

/** What takes a removed part's place under the hand: the one after it, else the one before, else its group. */
function neighbourOf(condition: Condition, path: NodePath): NodePath {
  const group = path.slice(0, -1);
  const parent = nodeAt(condition.root, group);
  const siblings = parent === null ? 0 : isGroup(parent) ? asGroup(parent).of.length : 1;
  if (siblings <= 1) return group;
  const at = path.at(-1) ?? 0;
  return [...group, Math.min(at, siblings - 2)];
}
