import type { Grade } from '../model/grade.ts';
import type { DimensionName } from '../model/group.ts';
import type { GatedStage, StageId } from '../model/stage.ts';
import type { Day } from './lead-data.ts';

/**
 * What the engine answers. Counts are leads; points are hundredths; rates are shares from 0 to 1.
 * Everything is derived from the model and the leads, never stored.
 */

export type OutcomeCounts = { readonly won: number; readonly lost: number; readonly open: number };

/** A share with its Wilson 95 % interval (E2); null where there is nothing to divide by. */
export type Share = {
  readonly hits: number;
  readonly of: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
} | null;

/** Yes, no and unknown, of all leads. */
export type YesNoUnknown = { readonly yes: number; readonly no: number; readonly unknown: number };

export type CellCount = { readonly grade: Grade; readonly leads: number; readonly outcomes: OutcomeCounts };

export type StageCount = {
  readonly stage: StageId;
  /** Leads that stand exactly here. */
  readonly here: number;
  /** Leads that stand here or at a later stage of the order. */
  readonly reached: number;
  /** Of the leads that reached it. */
  readonly outcomes: OutcomeCounts;
  /**
   * Expected number that reach the stage when assumed rates stand in (S5), unrounded; null where no assumed
   * rate enters, and then `reached` is measured.
   */
  readonly assumed: number | null;
};

/** How a gate treats the leads that reached the stage before it. */
export type GateCount = {
  readonly stage: GatedStage;
  readonly open: number;
  readonly fastTracked: number;
  /** Reasons as in S4, most frequent first. */
  readonly held: readonly { readonly reason: string; readonly leads: number }[];
};

export type RuleCount = {
  readonly id: string;
  /** Leads whose facts or activities the rule could judge as yes, or that fell into a band. */
  readonly touched: number;
  /** Leads that it gave points other than 0. */
  readonly gave: number;
  readonly unknown: number;
  /** Points given to all leads together. */
  readonly points: number;
};

export type GroupCount = {
  readonly id: string;
  /** Leads with a sum other than 0 here. */
  readonly gave: number;
  /** Leads for which at least one of its rules could not judge and none gave. */
  readonly unknown: number;
  /** Least and most that the group's rules gave, after clamps. */
  readonly least: number;
  readonly most: number;
};

/** Leads by total, in bars of equal width: bar i holds totals from `from + i·width` up to the next. */
export type Histogram = {
  readonly of: DimensionName;
  readonly from: number;
  readonly width: number;
  readonly won: readonly number[];
  readonly lost: readonly number[];
  readonly open: readonly number[];
};

export type IcpCount = YesNoUnknown & {
  readonly id: string;
  readonly assigned: number;
  readonly outcomes: OutcomeCounts;
};
export type PersonaCount = YesNoUnknown & {
  readonly id: string;
  readonly assigned: number;
  readonly outcomes: OutcomeCounts;
};
export type DisqualifierCount = YesNoUnknown & { readonly id: string };

export type Simulation = {
  /** The day all is judged as of, or null when each lead has its own. */
  readonly asOf: Day | null;
  readonly leads: number;
  /** Of all leads; null when the data set has no outcome. */
  readonly outcomes: OutcomeCounts | null;
  /** won / (won + lost), with its range (E1, E2). */
  readonly baseRate: Share;
  readonly stages: readonly StageCount[];
  readonly gates: readonly GateCount[];
  /** The last stage whose gates the data can judge for any lead at all (S5). */
  readonly shownTo?: StageId;
  readonly cells: readonly CellCount[];
  readonly icps: readonly IcpCount[];
  readonly personas: readonly PersonaCount[];
  /** Leads without an ICP, without a persona. */
  readonly noIcp: number;
  readonly noPersona: number;
  readonly disqualifiers: readonly DisqualifierCount[];
  readonly rules: readonly RuleCount[];
  readonly groups: readonly GroupCount[];
  readonly fit: Histogram;
  readonly engagement: Histogram;
  /** held_because of every lead (S4): reason → leads. */
  readonly held: readonly { readonly reason: string; readonly leads: number }[];
  /** Of leads at MQL or beyond with a known outcome, those who bought; of buyers, those at MQL or beyond (E2). */
  readonly precision: Share;
  readonly recall: Share;
};

/** One lead's results: ids for icp, persona and stage, hundredths for totals (CLI.md, `--out`). */
export type LeadResult = {
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly fit: number;
  readonly engagement: number;
  readonly grade: Grade;
  readonly icp: string | null;
  readonly persona: string | null;
  readonly stage: StageId;
  readonly heldBecause: string;
  readonly outcome: 'won' | 'lost' | 'open' | null;
};

/** Why a rule gave nothing, where it did (P7). */
export type ZeroReason =
  | { readonly kind: 'no' }
  | { readonly kind: 'unknown'; readonly fields: readonly string[] }
  | { readonly kind: 'noActivities' }
  | { readonly kind: 'outsideWindow' };

/** What a rule saw in a lead, in the lead's own spelling. */
export type Saw =
  /** `from`: for a derived fact, the text that it was derived from. */
  | { readonly kind: 'fact'; readonly field: string; readonly text: string; readonly from?: string }
  | { readonly kind: 'unknownFact'; readonly field: string }
  /** Ages in days, most recent first; `given` in hundredths for each, empty where a condition only counted them. */
  | {
      readonly kind: 'activities';
      readonly count: number;
      readonly ages: readonly number[];
      readonly given: readonly number[];
    }
  /** One of the model's own results; `id` of a tier is its number, empty without an ICP. */
  | {
      readonly kind: 'result';
      readonly of: 'icp' | 'persona' | 'tier';
      readonly id: string;
      readonly is: 'yes' | 'no' | 'unknown';
    };

/** A line of a lead's explanation, in order; lines of one dimension add up to its total (P7). */
export type ExplanationLine =
  | {
      readonly kind: 'rule';
      readonly dimension: DimensionName;
      readonly group: string;
      readonly id: string;
      readonly saw: readonly Saw[];
      readonly points: number;
      readonly because: ZeroReason | null;
    }
  | {
      /** What a cap or floor took or added: of a group, or of the dimension (`group: null`). */
      readonly kind: 'clamp';
      readonly dimension: DimensionName;
      readonly group: string | null;
      readonly limit: 'cap' | 'floor';
      readonly at: number;
      readonly points: number;
    };

export type GateState = {
  readonly stage: GatedStage;
  readonly opens: boolean;
  readonly fastTrack: boolean;
  /** As in S4: why it holds; empty when it opens. */
  readonly because: string;
  readonly missing: readonly string[];
};

export type Explanation = {
  readonly lead: LeadResult;
  readonly lines: readonly ExplanationLine[];
  readonly totals: { readonly fit: number; readonly engagement: number };
  readonly gates: readonly GateState[];
  /** ICP result of each ICP: match, no, or unconfirmed with the missing facts. */
  readonly icps: readonly {
    readonly id: string;
    readonly is: 'match' | 'no' | 'unconfirmed';
    readonly missing: readonly string[];
  }[];
  readonly facts: readonly {
    readonly field: string;
    readonly text: string;
    readonly known: boolean;
    /** For a derived fact, the text that it was derived from. */
    readonly from?: string;
  }[];
};
