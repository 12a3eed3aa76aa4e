import type { Command } from '#shared/commands/command.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import type { ClauseId } from '#shared/model/ids.ts';
import type { Model } from '#shared/model/model.ts';
import { gatedStages } from '#shared/model/stage.ts';
import type { Translate } from '#shared/text/translate.ts';
import { newClause } from '../screens/agree/new-clause.ts';
import { execute, newId } from '../state/execute.ts';
import { type Selection, select, useView } from '../state/view-store.ts';
import { useShown } from '../state/workshop-store.ts';
import type { Addable } from './canvas-node.ts';
import { newDisqualifier, newGate, newGroup, newIcp, newPersona } from './new-records.ts';

/** Adds a thing to its lane and opens it in the inspector. It gets a name at once, so that it can be spoken of. */
export async function addToLane(what: Addable, t: Translate): Promise<void> {
  const { model } = useShown.getState();
  const made = model === null ? null : additionOf(model, what, t);
  if (made === null) return;
  const failure = await execute(made.command);
  if (failure === null) select(made.selects);
}

type Addition = { readonly command: Command; readonly selects: Selection };

function additionOf(model: Model, what: Addable, t: Translate): Addition | null {
  const name = what === 'gate' || what === 'clause' ? {} : { [t.language]: t(`canvas.new.${what}`) };
  switch (what) {
    case 'icp':
      return added('icp', newIcp(model, newId('icp'), name));
    case 'persona':
      return added('persona', newPersona(model, newId('persona'), name));
    case 'disqualifier':
      return added('disqualifier', newDisqualifier(model, newId('disqualifier'), name));
    case 'fitGroup':
      return added('group', newGroup(model, newId('group'), name, 'fit'));
    case 'engagementGroup':
      return added('group', newGroup(model, newId('group'), name, 'engagement'));
    case 'gate': {
      const stage = gatedStages.find((s) => !model.gates.some((gate) => gate.stage === s));
      return stage === undefined ? null : added('gate', newGate(model, newId('gate'), stage));
    }
    case 'clause': {
      const { side } = useView.getState();
      return added('clause', newClause(newId('clause') as ClauseId, model.model.id, side, model.clauses));
    }
    default:
      return assertNever(what);
  }
}

function added(
  kind: 'icp' | 'persona' | 'disqualifier' | 'group' | 'gate' | 'clause',
  record: { readonly id: string },
): Addition {
  return { command: { type: `${kind}.add`, record } as Command, selects: { kind, id: record.id } };
}
