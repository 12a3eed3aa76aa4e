import { gateOf, type Model } from '../model/model.ts';
import type { GatedStage, StageId } from '../model/stage.ts';
import { describeCondition, numberOf, quoted } from './describe-condition.ts';
import { activityTypeName, fieldName, nameOf, stageName } from './names.ts';
import type { Translate } from './translate.ts';

/** What would move a lead up, as the engine says it. */
type MovesToSay =
  | { readonly kind: 'last' }
  | { readonly kind: 'disqualified'; readonly by: readonly string[] }
  | {
      readonly kind: 'recycled';
      readonly reason: string;
      readonly from: number | null;
      readonly conditionMet: boolean;
    }
  | {
      readonly kind: 'tried';
      readonly next: GatedStage;
      readonly excludedBy: readonly number[];
      readonly ways: readonly WayToSay[];
      readonly leftOut: number;
    };
type WayToSay = {
  readonly steps: readonly StepToSay[];
  readonly stage: StageId;
  readonly grade: string;
  readonly fit: number;
  readonly engagement: number;
};
type StepToSay = { readonly change: ChangeToSay; readonly times: number; readonly any: boolean };
type ChangeToSay =
  | {
      readonly kind: 'fact';
      readonly field: string;
      readonly text: string;
      readonly how: 'ask' | 'change' | 'otherwise';
    }
  | { readonly kind: 'activity'; readonly type: string; readonly asset: string };

/** In words: a sentence, the ways as fragments with what each leads to, and remarks. */
export type MovesInWords = {
  readonly head: string;
  readonly ways: readonly { readonly words: string; readonly then: string }[];
  readonly notes: readonly string[];
};

export function describeMoves(t: Translate, model: Model, moves: MovesToSay): MovesInWords {
  switch (moves.kind) {
    case 'last':
      return { head: t('moves.last'), ways: [], notes: [] };
    case 'disqualified': {
      const names = moves.by.map((id) => {
        const record = model.disqualifiers.find((each) => each.id === id);
        return quoted(nameOf('disqualifier', record?.name ?? {}, t), t);
      });
      return { head: t('moves.disqualified', { names: t.formats.list(names) }), ways: [], notes: [] };
    }
    case 'recycled':
      return describeRecycled(t, model, moves);
    case 'tried':
      return describeTried(t, model, moves);
  }
}

function describeRecycled(t: Translate, model: Model, moves: Extract<MovesToSay, { kind: 'recycled' }>): MovesInWords {
  const reason = model.recycleReasons.find(({ id }) => id === moves.reason);
  const head = t('moves.recycled', { reason: reason?.name[t.language] ?? reason?.name.en ?? moves.reason });
  if (reason === undefined) return { head, ways: [], notes: [] };
  if (moves.from === null) {
    const note = t('moves.recycledUndated', { field: fieldName(model, reason.clockField, t) });
    return { head, ways: [], notes: [note] };
  }
  const condition = describeCondition(reason.returnsWhen, model, t);
  const day = t.formats.day(moves.from);
  return {
    head,
    ways: [],
    notes: [t(moves.conditionMet ? 'moves.recycledMet' : 'moves.recycledFrom', { day, condition })],
  };
}

function describeTried(t: Translate, model: Model, moves: Extract<MovesToSay, { kind: 'tried' }>): MovesInWords {
  const { next, excludedBy, ways, leftOut } = moves;
  const stage = stageName(model, next, t);
  const exclusions = gateOf(model, next)?.exclusions ?? [];
  const conditions = excludedBy.flatMap((place) => {
    const exclusion = exclusions[place];
    return exclusion === undefined ? [] : [describeCondition(exclusion, model, t)];
  });
  const notes = [
    ...(conditions.length === 0 ? [] : [t('moves.excludedBy', { conditions: t.formats.list(conditions) })]),
    ...(leftOut === 0 ? [] : [t('moves.leftOut', { count: leftOut })]),
  ];
  if (ways.length === 0) return { head: t('moves.notEnough', { stage }), ways: [], notes };
  return { head: t('moves.to', { stage }), ways: ways.map((way) => describeWay(t, model, way)), notes };
}

function describeWay(t: Translate, model: Model, { steps, ...to }: WayToSay): MovesInWords['ways'][number] {
  const then = t('moves.then', {
    stage: stageName(model, to.stage, t),
    grade: to.grade,
    fit: t.formats.points(to.fit),
    engagement: t.formats.points(to.engagement),
  });
  return { words: t.formats.list(steps.map((step) => describeStep(t, model, step))), then };
}

function describeStep(t: Translate, model: Model, { change, times, any }: StepToSay): string {
  if (change.kind === 'activity') {
    const name = quoted(activityTypeName(model, change.type, t), t);
    const activity = change.asset === '' ? name : t('moves.asset', { activity: name, asset: change.asset });
    return t('moves.activity', { activity, count: times });
  }
  const field = fieldName(model, change.field, t);
  if (change.how === 'ask' && any) return t('moves.askAny', { field });
  return t(`moves.${change.how}`, { field, value: valueInWords(t, model, change.field, change.text) });
}

/** A cell as people would say it. */
function valueInWords(t: Translate, model: Model, fieldId: string, text: string): string {
  const field = model.fields.find(({ id }) => id === fieldId);
  switch (field?.type) {
    case 'number':
    case 'money':
      return numberOf(Number(text.replace(',', '.')), field, t);
    case 'date':
      return t.formats.day(text);
    case 'yesno':
      return t(text === 'yes' ? 'frame.yes' : 'frame.no');
    default:
      return quoted(text, t);
  }
}
