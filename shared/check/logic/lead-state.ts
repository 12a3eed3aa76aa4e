import type { Leaf } from '../../model/condition.ts';
import { type Grade, placeOfGrade } from '../../model/grade.ts';
import { type ActivityBound, boundsOf, canBeWithin } from './activity-bounds.ts';
import { type Answers, no, unknown, yes } from './answers.ts';
import { anyFact, type FactState, narrowed } from './fact-state.ts';
import { isNothing, overlap, type Range, type Room, rangeOfPlace, type Totals } from './room.ts';

/** What a lead can still be, after some leaves gave some answers. Wider than what is possible, never narrower. */
export type LeadState = {
  readonly facts: ReadonlyMap<string, FactState>;
  readonly activities: readonly ActivityBound[];
  /** Answers about ICPs, personas and stages, by the leaf. */
  readonly results: ReadonlyMap<string, Answers>;
  /** The lead has one persona at most (I3). */
  readonly persona: string | null;
  readonly tier: Range;
  readonly totals: Totals;
  readonly grades: readonly Grade[];
};

export function anyLead(room: Room): LeadState {
  return {
    facts: new Map(),
    activities: [],
    results: new Map(),
    persona: null,
    tier: { least: 1, most: Number.POSITIVE_INFINITY },
    totals: room.totals,
    grades: room.grades,
  };
}

/** The states in which the leaf gives one of the answers: none when it cannot, several when there is more than one way. */
export function afterLeaf(room: Room, lead: LeadState, leaf: Leaf, answers: Answers): readonly LeadState[] {
  switch (leaf.op) {
    case 'fact':
      return afterFact(room, lead, leaf.field, leaf.is, answers);
    case 'activityCount':
    case 'daysSinceLast': {
      const bounds = boundsOf(leaf, answers);
      if (bounds === null) return [lead];
      return bounds
        .map((bound) => ({ ...lead, activities: [...lead.activities, bound] }))
        .filter(({ activities }) => canBeWithin(activities));
    }
    case 'question': {
      const question = room.model.questions.find(({ id }) => id === leaf.question);
      return question === undefined
        ? [lead]
        : afterFact(room, lead, question.answerField, { test: 'isKnown' }, answers);
    }
    case 'matchesIcp':
      return afterResult(lead, `icp ${leaf.icp}`, answers);
    case 'matchesPersona': {
      if (answers !== yes) return afterResult(lead, `persona ${leaf.persona}`, answers);
      if (lead.persona !== null && lead.persona !== leaf.persona) return [];
      return afterResult({ ...lead, persona: leaf.persona }, `persona ${leaf.persona}`, answers);
    }
    case 'stageReached':
      return afterResult(lead, `stage ${leaf.stage}`, answers & ~unknown);
    case 'icpTier':
      return afterSure(
        answers,
        (is) => {
          const tier = overlap(lead.tier, is ? upTo(leaf.atLeast) : from(leaf.atLeast + 1));
          return isNothing(tier) ? null : { ...lead, tier };
        },
        lead,
      );
    case 'total':
      return afterSure(
        answers,
        (is) => {
          const range = overlap(lead.totals[leaf.of], is ? from(leaf.atLeast) : upTo(leaf.atLeast - 1));
          return graded(room, { ...lead, totals: { ...lead.totals, [leaf.of]: range } });
        },
        lead,
      );
    case 'gradeIn':
      return afterSure(
        answers,
        (is) => {
          const grades = lead.grades.filter((grade) => leaf.grades.includes(grade) === is);
          return graded(room, { ...lead, grades });
        },
        lead,
      );
  }
}

function afterFact(
  room: Room,
  lead: LeadState,
  id: string,
  test: Parameters<typeof narrowed>[1],
  answers: Answers,
): readonly LeadState[] {
  const field = room.fields.get(id);
  if (field === undefined) return [lead];
  const state = narrowed(lead.facts.get(id) ?? anyFact, test, answers, field, room.freeMail);
  return state === null ? [] : [{ ...lead, facts: new Map(lead.facts).set(id, state) }];
}

function afterResult(lead: LeadState, key: string, answers: Answers): readonly LeadState[] {
  const left = (lead.results.get(key) ?? yes | no | unknown) & answers;
  return left === 0 ? [] : [{ ...lead, results: new Map(lead.results).set(key, left) }];
}

/** For leaves that are never unknown. */
function afterSure(answers: Answers, when: (is: boolean) => LeadState | null, lead: LeadState): readonly LeadState[] {
  const sure = answers & ~unknown;
  if (sure === (yes | no)) return [lead];
  const after = sure === 0 ? null : when(sure === yes);
  return after === null ? [] : [after];
}

/** With the grades that the totals leave; null when none is left. */
function graded(room: Room, lead: LeadState): LeadState | null {
  const { fit, engagement } = room.model;
  const grades = lead.grades.filter((grade) => {
    const place = placeOfGrade(grade);
    return (
      !isNothing(overlap(lead.totals.fit, rangeOfPlace(fit.thresholds, place.fit))) &&
      !isNothing(overlap(lead.totals.engagement, rangeOfPlace(engagement.thresholds, place.engagement)))
    );
  });
  return grades.length === 0 ? null : { ...lead, grades };
}

function from(least: number): Range {
  return { least, most: Number.POSITIVE_INFINITY };
}

function upTo(most: number): Range {
  return { least: Number.NEGATIVE_INFINITY, most };
}
