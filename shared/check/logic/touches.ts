import type { Leaf, Node } from '../../model/condition.ts';
import type { Room } from './room.ts';

/**
 * What a condition's answer hangs on: facts, activities, ICPs, personas, tiers, totals, stages. Conditions that share
 * nothing do not limit each other: any answer of one goes with any answer of the other.
 */
export function touchesOf(room: Room, node: Node): ReadonlySet<string> {
  const found = new Set<string>();
  add(room, node, found);
  return found;
}

function add(room: Room, node: Node, found: Set<string>): void {
  switch (node.op) {
    case 'all':
    case 'any':
    case 'atLeast':
      for (const part of node.of) add(room, part, found);
      return;
    case 'not':
      add(room, node.of, found);
      return;
    default:
      addLeaf(room, node, found);
  }
}

function addLeaf(room: Room, leaf: Leaf, found: Set<string>): void {
  const { model } = room;
  switch (leaf.op) {
    case 'fact':
      found.add(`field ${leaf.field}`);
      return;
    case 'activityCount':
    case 'daysSinceLast':
      for (const type of leaf.types) found.add(`type ${type}`);
      return;
    case 'question': {
      const question = model.questions.find(({ id }) => id === leaf.question);
      if (question === undefined) return;
      if (leaf.is === 'answered') found.add(`field ${question.answerField}`);
      else once(found, `question ${question.id}`, () => add(room, question.confirmedWhen.root, found));
      return;
    }
    case 'matchesIcp':
      once(found, `icp ${leaf.icp}`, () => {
        const icp = model.icps.find(({ id }) => id === leaf.icp);
        for (const { root } of [...(icp?.mustHaves ?? []), ...(icp?.exclusions ?? [])]) add(room, root, found);
      });
      return;
    case 'matchesPersona':
      // A lead has one persona at most (I3), so any two of them limit each other.
      found.add('persona');
      once(found, `persona ${leaf.persona}`, () => {
        const persona = model.personas.find(({ id }) => id === leaf.persona);
        if (persona !== undefined) add(room, persona.condition.root, found);
      });
      return;
    case 'stageReached':
      found.add(`stage ${leaf.stage}`);
      return;
    case 'icpTier':
      found.add('tier');
      return;
    case 'total':
    case 'gradeIn':
      found.add('totals');
      return;
  }
}

function once(found: Set<string>, key: string, also: () => void): void {
  if (found.has(key)) return;
  found.add(key);
  also();
}
