import type { Condition, Node } from '#shared/model/condition.ts';
import type { GatedStage } from '#shared/model/stage.ts';
import { type Answer, all, any, atLeast, not, said } from './answers.ts';
import { testFact } from './facts.ts';
import { activitiesOf, couldHaveMissed, countAnswer, fact, isKnown, lastAnswer, type View } from './view.ts';

/** What is worked out of a lead so far (C5). */
export type Known = {
  readonly icps: Readonly<Record<string, Answer>>;
  readonly tier: number | null;
  readonly personas: Readonly<Record<string, Answer>>;
  readonly totals: { readonly fit: number; readonly engagement: number };
  readonly grade: string;
  readonly reached: (stage: GatedStage) => boolean;
};

export const nothingKnown: Known = {
  icps: {},
  tier: null,
  personas: {},
  totals: { fit: 0, engagement: 0 },
  grade: '',
  reached: () => false,
};

export function judge(view: View, known: Known, condition: Condition): Answer {
  return judgeNode(view, known, condition.root);
}

function judgeNode(view: View, known: Known, node: Node): Answer {
  switch (node.op) {
    case 'all':
      return all(node.of.map((part) => judgeNode(view, known, part)));
    case 'any':
      return any(node.of.map((part) => judgeNode(view, known, part)));
    case 'not':
      return not(judgeNode(view, known, node.of));
    case 'atLeast':
      return atLeast(
        node.n,
        node.of.map((part) => judgeNode(view, known, part)),
      );
    case 'fact':
      return testFact(fact(view, node.field), node.is, view.asOf, view.model.model.freeMail);
    case 'activityCount': {
      const days = node.withinDays ?? null;
      const seen = activitiesOf(view, node.types, node.asset).filter(({ age }) => days === null || age < days);
      return countAnswer(seen.length, couldHaveMissed(view, node.types, days), node.atLeast, node.atMost ?? null);
    }
    case 'daysSinceLast': {
      const last = activitiesOf(view, node.types, node.asset)[0];
      return lastAnswer(last?.age ?? null, couldHaveMissed(view, node.types, node.days), node.is, node.days);
    }
    case 'matchesIcp':
      return known.icps[node.icp] as Answer;
    case 'icpTier':
      return said(known.tier !== null && known.tier <= node.atLeast);
    case 'matchesPersona':
      return known.personas[node.persona] as Answer;
    case 'total':
      return said(known.totals[node.of] >= node.atLeast);
    case 'gradeIn':
      return said(node.grades.includes(known.grade));
    case 'stageReached':
      return said(known.reached(node.stage));
    case 'question': {
      const question = view.model.questions.find(({ id }) => id === node.question);
      if (question === undefined) throw new Error('no question');
      return node.is === 'answered'
        ? said(isKnown(view, question.answerField))
        : judge(view, known, question.confirmedWhen);
    }
  }
}
