import type { Condition, Leaf, Node } from '../../model/condition.ts';
import { type Answers, type Goal, goal, no, notYes, partsOf, swapped, yes } from './answers.ts';
import { afterLeaf, anyLead, type LeadState } from './lead-state.ts';
import type { Room } from './room.ts';

/** A condition and what it is to answer. */
export type Wanted = readonly [node: Node, answers: Answers];

/** Leaves that one question may look at. A condition that needs more is left undecided: nothing is said of it. */
const patience = 4000;

/**
 * Whether one lead can give all the answers at once. False is a proof that none can, over every lead there could be;
 * true only says that no proof was found.
 */
export function canBe(room: Room, wanted: readonly Wanted[]): boolean {
  return leadFor(room, wanted) !== null;
}

/** A lead that gives all the answers, as far as it is laid down by them, among those that `from` leaves; null: none. */
export function leadFor(room: Room, wanted: readonly Wanted[], from: LeadState = anyLead(room)): LeadState | null {
  const goals = wanted.map(([node, answers]) => goal(node, answers));
  return search(room, from, goals, [], { looks: patience });
}

/** A lead for which a condition is yes; null: there is none. Not sure: patience ended, and it may not be one. */
export type Example = { readonly lead: LeadState | null; readonly isSure: boolean };

/** Many checks ask this of the same conditions: it is searched for once in a room. */
export function exampleOf(room: Room, node: Node): Example {
  const known = examples.get(room) ?? new WeakMap<Node, Example>();
  examples.set(room, known);
  const before = known.get(node);
  if (before !== undefined) return before;
  const left = { looks: patience };
  const lead = search(room, anyLead(room), [goal(node, yes)], [], left);
  const example = { lead, isSure: left.looks > 0 };
  known.set(node, example);
  return example;
}

const examples = new WeakMap<Room, WeakMap<Node, Example>>();

/** No lead there could be makes it yes. */
export function isNever(room: Room, { root }: Condition): boolean {
  return exampleOf(room, root).lead === null;
}

/** Every lead there could be makes it yes, whatever is known of it. */
export function isAlways(room: Room, { root }: Condition): boolean {
  return !canBe(room, [[root, notYes]]);
}

/** No lead makes it no: it is yes for everyone of whom enough is known. */
export function isNeverNo(room: Room, { root }: Condition): boolean {
  return !canBe(room, [[root, no]]);
}

/** Whenever the first is yes, the second is yes too. */
export function implies(room: Room, first: Node, second: Node): boolean {
  const { lead, isSure } = exampleOf(room, first);
  if (lead === null) return true;
  // Mostly a lead that is at hand already shows that it does not.
  if (isSure && leadFor(room, [[second, notYes]], lead) !== null) return false;
  return !canBe(room, [
    [first, yes],
    [second, notYes],
  ]);
}

/** What must hold is looked at first; where there is a choice, it waits in `choices`. */
function search(
  room: Room,
  lead: LeadState,
  goals: readonly Goal[],
  choices: readonly Goal[],
  left: { looks: number },
): LeadState | null {
  if (left.looks <= 0) return lead;
  const [first, ...others] = goals;
  if (first === undefined) {
    const [choice, ...later] = choices;
    return choice === undefined ? lead : choose(room, lead, choice, later, left);
  }
  const { need, of, answers } = first;
  if (need <= 0) return search(room, lead, others, choices, left);
  if (need > of.length) return null;
  if (need < of.length) return search(room, lead, others, [...choices, first], left);
  const [node] = of;
  if (of.length > 1) return search(room, lead, [...of.map((part) => goal(part, answers)), ...others], choices, left);
  return node === undefined ? lead : look(room, lead, node, answers, others, choices, left);
}

/** One part gives the answer, or is left out and as many are needed of the rest. */
function choose(
  room: Room,
  lead: LeadState,
  choice: Goal,
  later: readonly Goal[],
  left: { looks: number },
): LeadState | null {
  const { need, answers } = choice;
  const [part, ...rest] = choice.of;
  if (part === undefined) return need <= 0 ? search(room, lead, [], later, left) : null;
  const taken = [goal(part, answers), { need: need - 1, of: rest, answers }];
  return search(room, lead, taken, later, left) ?? search(room, lead, [{ need, of: rest, answers }], later, left);
}

function look(
  room: Room,
  lead: LeadState,
  node: Node,
  answers: Answers,
  goals: readonly Goal[],
  choices: readonly Goal[],
  left: { looks: number },
): LeadState | null {
  switch (node.op) {
    case 'not':
      return search(room, lead, [goal(node.of, swapped(answers)), ...goals], choices, left);
    case 'all':
    case 'any':
    case 'atLeast':
      return search(room, lead, [partsOf(node, answers), ...goals], choices, left);
    default: {
      left.looks -= 1;
      if (node.op === 'question' && node.is === 'confirmed') {
        const root = room.model.questions.find(({ id }) => id === node.question)?.confirmedWhen.root;
        return search(room, lead, root === undefined ? goals : [goal(root, answers), ...goals], choices, left);
      }
      const also = answers === yes ? meaning(room, node) : [];
      for (const after of afterLeaf(room, lead, node, answers)) {
        const found = search(room, after, [...also, ...goals], choices, left);
        if (found !== null) return found;
      }
      return null;
    }
  }
}

/** What else is so when a lead matches an ICP or a persona (I1, I3). */
function meaning({ model }: Room, leaf: Leaf): readonly Goal[] {
  if (leaf.op === 'matchesPersona') {
    const persona = model.personas.find(({ id }) => id === leaf.persona);
    return persona === undefined ? [] : [goal(persona.condition.root, yes)];
  }
  if (leaf.op !== 'matchesIcp') return [];
  const icp = model.icps.find(({ id }) => id === leaf.icp);
  if (icp === undefined) return [];
  return [...icp.mustHaves.map(({ root }) => goal(root, yes)), ...icp.exclusions.map(({ root }) => goal(root, no))];
}
