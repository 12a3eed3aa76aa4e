import type { Node } from '../../model/condition.ts';
import type { Gate } from '../../model/gate.ts';
import { notYes, yes } from '../logic/answers.ts';
import { canBe, type Wanted } from '../logic/can-be.ts';
import type { Room } from '../logic/room.ts';

/** What must be so for a gate to open by itself, without a fast track (S2). */
export function opening({ entry, exclusions, requires }: Gate): readonly Wanted[] {
  return [
    [entry.root, yes],
    ...exclusions.map(({ root }): Wanted => [root, notYes]),
    ...requires.map((field): Wanted => [known(field), yes]),
  ];
}

/** What must be so for its fast track to carry a lead through (S3). */
export function carrying({ fastTrack, exclusions }: Gate): readonly Wanted[] | null {
  if (fastTrack === null) return null;
  return [
    [fastTrack.condition.root, yes],
    ...exclusions.map(({ root }): Wanted => [root, notYes]),
    ...fastTrack.always.map((field): Wanted => [known(field), yes]),
  ];
}

/** Whenever the first gate opens by itself, the second opens too. */
export function opensToo(room: Room, first: Gate, second: Gate): boolean {
  const open = opening(first);
  return opening(second).every(([node, answers]) => !canBe(room, [...open, [node, answers === yes ? notYes : yes]]));
}

function known(field: Gate['requires'][number]): Node {
  return { op: 'fact', field, is: { test: 'isKnown' } };
}
