import type { OutcomeCounts, YesNoUnknown } from '#shared/engine/results.ts';
import type { Cell } from '#shared/model/cell.ts';
import type { Clause } from '#shared/model/clause.ts';
import type { Condition } from '#shared/model/condition.ts';
import type { DimensionName } from '#shared/model/group.ts';
import type { Persona } from '#shared/model/persona.ts';
import type { Portrait } from '#shared/model/portrait.ts';
import type { Rule } from '#shared/model/rule.ts';
import type { Owner } from '#shared/model/scalars.ts';
import type { GatedStage, StageId } from '#shared/model/stage.ts';
import type { Selection } from '../state/view-store.ts';
import type { Lane } from './lanes.ts';

/** Which side stands behind a card: the halves of its top edge. */
export type Agreed = 'none' | Owner;

/** A company, a person, or what rules a lead out. `counts` is null before any leads are there. */
export type AudienceCard = {
  readonly kind: 'icp' | 'persona' | 'disqualifier';
  readonly name: string;
  readonly role: Persona['role'];
  /** Of a persona that has one. */
  readonly portrait: Portrait | undefined;
  /** Tests in all its conditions together. */
  readonly parts: number;
  readonly counts: YesNoUnknown | null;
  readonly outcomes: OutcomeCounts | null;
  readonly agreed: Agreed;
};

export type GroupCard = {
  readonly kind: 'group';
  readonly name: string;
  readonly dimension: DimensionName;
  readonly cap: number | null;
  readonly floor: number | null;
  /** Everything it gives counts against a lead. */
  readonly negative: boolean;
  /** Leads that got points, that got none, and that could not be judged. */
  readonly counts: YesNoUnknown | null;
  readonly rules: readonly { readonly rule: Rule; readonly gave: number | null }[];
  readonly agreed: Agreed;
};

export type MatrixCell = { readonly cell: Cell; readonly action: string; readonly leads: number | null };

/** A line under the matrix: what sales gets, by action. */
export type LegendRow = {
  readonly action: string;
  readonly rating: number;
  readonly grades: readonly string[];
  readonly leads: number | null;
};

export type MatrixCard = {
  readonly kind: 'matrix';
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly MatrixCell[];
  readonly legend: readonly LegendRow[];
  /** Leads that a fast track carried past the grade. */
  readonly fastTracked: number;
  /** Leads at MQL or beyond; null before any leads are there. */
  readonly handedOver: number | null;
  /** Leads in cells for sales or on a fast track that the MQL gate does not let through, or that are in both. */
  readonly heldBack: number;
  readonly agreed: Agreed;
};

/** Stages without a gate: Lead at the start, and those outside the order. */
export type StageCard = {
  readonly kind: 'stage';
  readonly stage: StageId;
  readonly name: string;
  readonly leads: number | null;
  readonly agreed: Agreed;
};

export type GateCard = {
  readonly kind: 'gate';
  readonly stage: GatedStage;
  readonly name: string;
  readonly owner: Owner;
  readonly enabled: boolean;
  readonly requires: number;
  readonly entry: Condition;
  readonly reached: number | null;
  /** Of all leads. */
  readonly share: number | null;
  /** The expected count where an assumed rate stands in (S5); null where it is measured. */
  readonly assumed: number | null;
  readonly assumedRate: number | null;
  /** Leads whose facts do not show whether they pass. */
  readonly unknown: number;
  readonly agreed: Agreed;
};

export type ClauseCard = {
  readonly kind: 'clause';
  readonly name: string;
  readonly owedBy: Owner;
  readonly stage: GatedStage;
  readonly promise: Clause['promise'];
  readonly agreed: Agreed;
};

export type Card = AudienceCard | GroupCard | MatrixCard | StageCard | GateCard | ClauseCard;

export type CanvasNode = {
  /** `kind:id`, also the key of its placement. */
  readonly id: string;
  readonly lane: Lane;
  readonly selects: Selection;
  readonly card: Card;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** What can be added at the foot of a lane. */
export type Addable = 'icp' | 'persona' | 'disqualifier' | 'fitGroup' | 'engagementGroup' | 'gate' | 'clause';

/** A lane's heading, and the foot where things are added to it. */
export type LaneFrame = {
  readonly lane: Lane;
  readonly x: number;
  readonly width: number;
  /** Where its last card ends. */
  readonly bottom: number;
  readonly agreed: number;
  readonly cards: number;
  /** The number of the lane's sentence, when leads are there. */
  readonly leads: number | null;
  readonly adds: readonly Addable[];
  /** Where what rules leads out begins, under a heading of its own; null where nothing does. */
  readonly ruledOut: number | null;
};

/**
 * What an edge shows. `touched`: leads that matched or got points there; `moving`: leads that go on to the next
 * stage; `ruledOut`: leads that are out, or points that count against; `refers`: a reference without leads.
 */
export type Flow = 'touched' | 'moving' | 'ruledOut' | 'refers';

export type CanvasEdge = {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly flow: Flow;
  /** Leads in it; null before any are there. */
  readonly leads: number | null;
  /** Share of all leads, 0 to 1: how wide the ribbon is. */
  readonly share: number;
};

export type Canvas = {
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasEdge[];
  readonly frames: readonly LaneFrame[];
};
