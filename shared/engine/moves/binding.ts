import type { Condition } from '../../model/condition.ts';
import type { Model } from '../../model/model.ts';
import type { RecordOf } from '../../model/records.ts';
import { isUnknown, missingMarkers } from '../../values/missing.ts';
import { readFact } from '../columns/fact-column.ts';
import { readHeldText } from '../gates/held-because.ts';
import type { Step } from '../gates/steps.ts';
import type { Day } from '../lead-data.ts';
import type { LeadAlone } from './lead-alone.ts';

/** What keeps a lead from where the gates would put it, found by leaving all but one of the causes out. */

/** Ids of the disqualifiers that are yes. */
export function boundBy(lead: LeadAlone, model: Model): string[] {
  return model.disqualifiers.filter((each) => isRuledOut(lead, model, each)).map(({ id }) => id);
}

/** Places of the exclusions of a step's own gate that are yes. */
export function exclusionsOf(lead: LeadAlone, model: Model, { main }: Step): number[] {
  return main.exclusions.flatMap((exclusion, place) => {
    const gates = model.gates.map((gate) => (gate === main ? { ...gate, exclusions: [exclusion] } : gate));
    const { standing } = lead.score({ ...model, gates }, [[]]);
    return readHeldText(standing.heldAt(0)).kind === 'excluded' ? [place] : [];
  });
}

/** When a recycle reason lets go (S6): from this day on, null where its date is unknown; and whether its condition is yes. */
export type Returns = { readonly from: Day | null; readonly conditionMet: boolean };

export function returnsOf(lead: LeadAlone, model: Model, reasonId: string): Returns {
  const reason = model.recycleReasons.find(({ id }) => id === reasonId);
  const clock = model.fields.find(({ id }) => id === reason?.clockField);
  if (reason === undefined || clock === undefined) return { from: null, conditionMet: false };
  const text = lead.cell(clock.id);
  const date = isUnknown(text, missingMarkers(clock.missing))
    ? null
    : readFact(text, clock, lead.reading(clock.id), model.timeZone);
  return {
    from: date?.kind === 'day' ? date.day + reason.afterDays : null,
    conditionMet: holds(lead, model, reason.returnsWhen),
  };
}

/** Recycle reasons see what disqualifiers see (C5): the condition is yes where it would rule the lead out. */
function holds(lead: LeadAlone, model: Model, condition: Condition): boolean {
  return isRuledOut(lead, model, { condition });
}

function isRuledOut(lead: LeadAlone, model: Model, by: Pick<RecordOf<'disqualifier'>, 'condition'>): boolean {
  const alone = { id: 'alone', modelId: model.model.id, position: 0, name: {}, ...by } as RecordOf<'disqualifier'>;
  const { standing } = lead.score({ ...model, disqualifiers: [alone] }, [[]]);
  return readHeldText(standing.heldAt(0)).kind === 'disqualified';
}
