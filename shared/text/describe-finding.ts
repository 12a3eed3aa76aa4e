import type { Node } from '../model/condition.ts';
import { textIn } from '../model/local-text.ts';
import type { Model } from '../model/model.ts';
import type { RecordKind } from '../model/records.ts';
import type { RecordRef } from '../model/references.ts';
import type { Band } from '../model/rule.ts';
import type { GatedStage } from '../model/stage.ts';
import type { TextKey } from './catalogue.ts';
import { describeNode, numberOf, oneOf, quoted } from './describe-condition.ts';
import { describeBand, signed } from './describe-rule.ts';
import { isolated } from './isolate.ts';
import { activityTypeName, fieldName, nameOf, stageName } from './names.ts';
import type { Translate } from './translate.ts';

/** What fills a gap of a finding's sentence, as the checker says it: names and numbers are written by who shows it. */
export type SaidValue =
  /** Named `count`, it chooses the plural form too. */
  | number
  | { readonly says: 'name'; readonly of: RecordRef }
  | { readonly says: 'names'; readonly of: readonly RecordRef[] }
  | { readonly says: 'field'; readonly id: string }
  | { readonly says: 'number'; readonly value: number; readonly field: string }
  | { readonly says: 'points'; readonly hundredths: number }
  | { readonly says: 'signed'; readonly hundredths: number }
  | { readonly says: 'band'; readonly band: Band; readonly field: string }
  | { readonly says: 'texts'; readonly texts: readonly string[] }
  | { readonly says: 'grades'; readonly grades: readonly string[] }
  | { readonly says: 'condition'; readonly node: Node }
  | { readonly says: 'share'; readonly share: number }
  | { readonly says: 'stage'; readonly stage: GatedStage }
  | { readonly says: 'words'; readonly key: TextKey }
  | { readonly says: 'sentences'; readonly of: readonly Saying[] };

/** A sentence with what fills its gaps. */
export type Saying = { readonly key: TextKey; readonly values?: Readonly<Record<string, SaidValue>> };

export function describeSaying({ key, values = {} }: Saying, model: Model, t: Translate): string {
  const entries = Object.entries(values).map(([gap, value]) => [gap, written(value, model, t)] as const);
  return t(key, Object.fromEntries(entries));
}

function written(value: SaidValue, model: Model, t: Translate): string | number {
  if (typeof value === 'number') return value;
  switch (value.says) {
    case 'name':
      return nameInSentence(value.of, model, t);
    case 'names':
      return t.formats.list(value.of.map((ref) => nameInSentence(ref, model, t)));
    case 'field':
      return isolated(fieldName(model, value.id, t), t);
    case 'number':
      return numberOf(
        value.value,
        model.fields.find(({ id }) => id === value.field),
        t,
      );
    case 'points':
      return t.formats.points(value.hundredths);
    case 'signed':
      return signed(value.hundredths, t);
    case 'band':
      return describeBand(
        value.band,
        model.fields.find(({ id }) => id === value.field),
        t,
      );
    case 'texts':
      return oneOf(
        value.texts.map((text) => quoted(text, t)),
        t,
      );
    case 'grades':
      return t.formats.list(value.grades);
    case 'condition':
      return describeNode(value.node, model, t, false);
    case 'share':
      return t.formats.percent(value.share);
    case 'stage':
      return stageName(model, value.stage, t);
    case 'words':
      return t(value.key);
    case 'sentences':
      return value.of.map((each) => describeSaying(each, model, t)).join(t('condition.separator'));
  }
}

/** A record by name, quoted where the team named it. */
function nameInSentence(ref: RecordRef, model: Model, t: Translate): string {
  const name = recordNameIn(ref, model, t);
  return quotable.includes(ref.kind) ? quoted(name, t) : name;
}

const quotable: readonly RecordKind[] = [
  'icp',
  'persona',
  'disqualifier',
  'group',
  'rule',
  'clause',
  'question',
  'activityType',
  'recycleReason',
];

/** What a record of the model is called. */
export function recordNameIn({ kind, id }: RecordRef, model: Model, t: Translate): string {
  const find = <R extends { readonly id: string }>(records: readonly R[]) => records.find((each) => each.id === id);
  switch (kind) {
    case 'icp':
    case 'persona':
    case 'disqualifier':
    case 'group':
    case 'rule':
      return nameOf(kind, find(listOf(model, kind))?.name ?? {}, t);
    case 'clause': {
      const clause = find(model.clauses);
      return textIn(clause?.name, t.language) || t('model.unnamed.clause');
    }
    case 'question':
      return nameOf('question', find(model.questions)?.text ?? {}, t);
    case 'activityType':
      return activityTypeName(model, id, t);
    case 'field':
      return fieldName(model, id, t);
    case 'gate':
      return stageName(model, find(model.gates)?.stage ?? 'mql', t);
    case 'cell':
      return find(model.cells)?.grade ?? id;
    case 'dimension':
      return t(`model.dimension.${model.fit.id === id ? 'fit' : 'engagement'}`);
    case 'recycleReason':
      return textIn(find(model.recycleReasons)?.name, t.language) || t('frame.kind.recycleReason');
    default:
      return t(`frame.kind.${kind}`);
  }
}

function listOf(model: Model, kind: 'icp' | 'persona' | 'disqualifier' | 'group' | 'rule') {
  const lists = {
    icp: model.icps,
    persona: model.personas,
    disqualifier: model.disqualifiers,
    group: model.groups,
    rule: model.rules,
  } as const;
  return lists[kind] as readonly { readonly id: string; readonly name: Model['rules'][number]['name'] }[];
}
