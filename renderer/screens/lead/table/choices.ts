import type { Simulation } from '#shared/engine/results.ts';
import { gradesOf, type Model } from '#shared/model/model.ts';
import { gatedStages, type StageId, stageIds } from '#shared/model/stage.ts';
import type { ShownColumn } from './table-column.ts';

/** What a column can say of a lead; `value: null` where it says nothing. Null leads: not counted. */
export type Choice = { readonly value: string | null; readonly leads: number | null };

/** The choices of a result column, or yes and no, in their usual order, counted over all leads. */
export function choicesOf(model: Model, { key, kind }: ShownColumn, simulation: Simulation | null): Choice[] {
  const of = <Item>(items: readonly Item[] | undefined, is: (item: Item) => boolean, leads: (item: Item) => number) => {
    const item = items?.find(is);
    return item === undefined ? null : leads(item);
  };
  switch (key) {
    case 'grade':
      return gradesOf(model.fit, model.engagement).map((grade) => ({
        value: grade,
        leads: of(
          simulation?.cells,
          (cell) => cell.grade === grade,
          (cell) => cell.leads,
        ),
      }));
    case 'stage':
      return stageIds
        .filter((stage) => isOn(model, stage))
        .map((stage) => ({
          value: stage,
          leads: of(
            simulation?.stages,
            (count) => count.stage === stage,
            (count) => count.here,
          ),
        }));
    case 'held':
      return (simulation?.held ?? []).map(({ reason, leads }) => ({ value: reason === '' ? null : reason, leads }));
    case 'icp':
      return [
        ...model.icps.map(({ id }) => ({
          value: id,
          leads: of(
            simulation?.icps,
            (count) => count.id === id,
            (count) => count.assigned,
          ),
        })),
        { value: null, leads: simulation?.noIcp ?? null },
      ];
    case 'persona':
      return [
        ...model.personas.map(({ id }) => ({
          value: id,
          leads: of(
            simulation?.personas,
            (count) => count.id === id,
            (count) => count.assigned,
          ),
        })),
        { value: null, leads: simulation?.noPersona ?? null },
      ];
    case 'outcome':
      return (['won', 'lost', 'open'] as const).map((value) => ({
        value,
        leads: simulation?.outcomes?.[value] ?? null,
      }));
    default:
      if (kind !== 'yesno') return [];
      return ['yes', 'no', null].map((value) => ({ value, leads: null }));
  }
}

function isOn(model: Model, stage: StageId): boolean {
  if (!gatedStages.some((gated) => gated === stage)) return true;
  return model.gates.some((gate) => gate.stage === stage && gate.enabled);
}
