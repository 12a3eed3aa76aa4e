import type { OutcomeCounts, Simulation, YesNoUnknown } from '#shared/engine/results.ts';
import { leavesOf } from '#shared/model/condition-walk.ts';
import { type Language, type LocalText, textIn } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import type { AnyRecord, RecordOf } from '#shared/model/records.ts';
import { conditionsOf } from '#shared/model/references.ts';
import type { StageId } from '#shared/model/stage.ts';
import type { Selection } from '../state/view-store.ts';
import type { Agreed, Card } from './canvas-node.ts';
import type { Lane } from './lanes.ts';
import { matrixCard } from './matrix-card.ts';

/** A card with its place in the chain, before it has a place on the canvas. */
export type Unplaced = { readonly id: string; readonly lane: Lane; readonly selects: Selection; readonly card: Card };

/** Every card of the canvas in order: lane by lane, and in each lane as the model orders it. */
export function cardsOf(
  model: Model,
  simulation: Simulation | null,
  signed: Agreed,
  language: Language,
): readonly Unplaced[] {
  const named = (text: LocalText | undefined) => textIn(text, language);
  return [
    ...model.icps.map((icp) => card('audience', 'icp', icp.id, audience('icp', icp))),
    ...model.personas.map((persona) => card('audience', 'persona', persona.id, audience('persona', persona))),
    ...model.disqualifiers.map((d) => card('audience', 'disqualifier', d.id, audience('disqualifier', d))),
    ...model.groups.map((group) => card(group.dimension, 'group', group.id, groupCard(group))),
    { id: 'matrix', lane: 'matrix', selects: { kind: 'matrix', id: model.model.id }, card: matrix() },
    ...stageCards(),
    ...model.clauses.map((clause) => card('duties', 'clause', clause.id, clauseCard(clause))),
  ];

  function audience(
    kind: 'icp' | 'persona' | 'disqualifier',
    record: { id: string; name: LocalText } & Pick<Partial<RecordOf<'persona'>>, 'role' | 'portrait'>,
  ): Card {
    const lists = { icp: simulation?.icps, persona: simulation?.personas, disqualifier: simulation?.disqualifiers };
    const list: readonly AudienceCount[] = lists[kind] ?? [];
    const found = list.find((c) => c.id === record.id);
    const counts = found === undefined ? null : yesNoUnknown(found);
    return {
      kind,
      name: named(record.name),
      role: record.role,
      portrait: record.portrait,
      parts: conditionsOf(kind, record as AnyRecord).flatMap(({ condition }) => leavesOf(condition)).length,
      counts,
      outcomes: found?.outcomes ?? null,
      agreed: signed,
    };
  }

  function groupCard(group: RecordOf<'group'>): Card {
    const found = simulation?.groups.find((c) => c.id === group.id);
    const rules = model.rules.filter((rule) => rule.groupId === group.id);
    const all = simulation?.leads ?? 0;
    return {
      kind: 'group',
      name: named(group.name),
      dimension: group.dimension,
      cap: group.cap,
      floor: group.floor,
      negative: rules.length > 0 && rules.every((rule) => pointsOf(rule).every((points) => points <= 0)),
      counts:
        found === undefined ? null : { yes: found.gave, no: all - found.gave - found.unknown, unknown: found.unknown },
      rules: rules.map((rule) => ({ rule, gave: simulation?.rules.find((r) => r.id === rule.id)?.gave ?? null })),
      agreed: signed === 'both' ? 'both' : (group.agreed ?? signed),
    };
  }

  function matrix(): Card {
    return matrixCard(model, simulation, signed, language);
  }

  function stageCards(): Unplaced[] {
    const gates = model.gates.map((gate) => card('stages', 'gate', gate.id, gateCard(gate)));
    const recycles = model.recycleReasons.some((reason) => reason.to === 'recycled');
    return [
      stageCard('lead'),
      ...gates,
      stageCard('nurture'),
      ...(recycles ? [stageCard('recycled')] : []),
      stageCard('disqualified'),
    ];
  }

  function stageCard(stage: StageId): Unplaced {
    const count = simulation?.stages.find((s) => s.stage === stage);
    const leads = simulation === null ? null : stage === 'lead' ? simulation.leads : (count?.here ?? 0);
    return {
      id: `stage:${stage}`,
      lane: 'stages',
      selects: { kind: 'stage', id: stage },
      card: { kind: 'stage', stage, name: '', leads, agreed: signed },
    };
  }

  function gateCard(gate: RecordOf<'gate'>): Card {
    const count = simulation?.stages.find((s) => s.stage === gate.stage);
    const counted = simulation?.gates.find((g) => g.stage === gate.stage);
    // PQL is a second way in beside MQL (S1): what counts is how many its own gate lets through.
    const through = gate.stage === 'pql' ? counted?.open : count?.reached;
    const reached = simulation === null ? null : (through ?? 0);
    return {
      kind: 'gate',
      stage: gate.stage,
      name: named(gate.name),
      owner: gate.owner,
      enabled: gate.enabled,
      requires: gate.requires.length,
      entry: gate.entry,
      reached,
      share: reached === null || simulation === null || simulation.leads === 0 ? null : reached / simulation.leads,
      assumed: count?.assumed ?? null,
      assumedRate: gate.assumedRate,
      unknown: (counted?.held ?? []).find((h) => h.reason === 'unknown')?.leads ?? 0,
      agreed: signed,
    };
  }

  function clauseCard(clause: RecordOf<'clause'>): Card {
    const { owedBy, stage, promise } = clause;
    return { kind: 'clause', name: named(clause.name), owedBy, stage, promise, agreed: signed };
  }
}

/** Disqualifiers have no outcomes of their own. */
type AudienceCount = YesNoUnknown & { readonly id: string; readonly outcomes?: OutcomeCounts };

/** Every number of points that a rule can give, before decay. */
export function pointsOf(rule: RecordOf<'rule'>): readonly number[] {
  return rule.kind === 'banded' ? rule.bands.map((band) => band.points) : [rule.points];
}

function card(lane: Lane, kind: Selection['kind'], id: string, of: Card): Unplaced {
  return { id: `${kind}:${id}`, lane, selects: { kind, id }, card: of };
}

function yesNoUnknown({ yes, no, unknown }: YesNoUnknown): YesNoUnknown {
  return { yes, no, unknown };
}
