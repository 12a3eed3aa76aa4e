import { textIn } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import type { WorkshopState } from '#shared/model/records.ts';
import { nameOf, stageName } from '#shared/text/names.ts';
import type { Translate } from '#shared/text/translate.ts';
import type { ConditionPart } from './condition-part.ts';

/** Whose condition the builder has open: what it is, and its name. */
export function partName(
  state: WorkshopState,
  model: Model,
  part: ConditionPart,
  t: Translate,
): { readonly kind: string; readonly name: string } {
  const { id } = part;
  switch (part.kind) {
    case 'icp':
      return { kind: t(`builder.of.${part.list}`), name: nameOf('icp', state.icp[id]?.name ?? {}, t) };
    case 'persona':
      return { kind: t('inspector.kind.persona'), name: nameOf('persona', state.persona[id]?.name ?? {}, t) };
    case 'disqualifier':
      return {
        kind: t('builder.of.disqualifier'),
        name: nameOf('disqualifier', state.disqualifier[id]?.name ?? {}, t),
      };
    case 'rule':
      return { kind: t('inspector.kind.rule.condition'), name: nameOf('rule', state.rule[id]?.name ?? {}, t) };
    case 'gate': {
      const gate = state.gate[id];
      return { kind: t(`builder.of.${part.of}`), name: gate === undefined ? '' : stageName(model, gate.stage, t) };
    }
    case 'recycleReason':
      return { kind: t(`builder.of.${part.of}`), name: textIn(state.recycleReason[id]?.name, t.language) };
    case 'question':
      return { kind: t('builder.of.confirmedWhen'), name: textIn(state.question[id]?.text, t.language) };
  }
}
