import { type LocalText, textIn } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import type { StageId } from '#shared/model/stage.ts';
import { nameOf, stageName } from '#shared/text/names.ts';
import type { Translate } from '#shared/text/translate.ts';
import { capital } from '../../text/capital.ts';

/** What a connection can begin or end at: a card, a rule inside a group, a cell of the matrix. */
export const endKinds = [
  'icp',
  'persona',
  'disqualifier',
  'group',
  'rule',
  'matrix',
  'cell',
  'stage',
  'gate',
  'clause',
] as const;
export type EndKind = (typeof endKinds)[number];
export type End = { readonly kind: EndKind; readonly id: string };

/** The end at a card of the canvas (`kind:id`), or at a part of it that has a handle of its own (`rule:id`). */
export function endOf(node: string, handle?: string | null): End | null {
  const written = handle?.includes(':') ? handle : node;
  const [kind, ...id] = written.split(':');
  const known = endKinds.find((each) => each === kind);
  return known === undefined ? null : { kind: known, id: id.join(':') };
}

/** Every end there is, in the order of the chain; a group's rules follow it. */
export function endsOf(model: Model): readonly End[] {
  const all = (kind: EndKind, records: readonly { readonly id: string }[]) =>
    records.map(({ id }): End => ({ kind, id }));
  return [
    ...all('icp', model.icps),
    ...all('persona', model.personas),
    ...all('disqualifier', model.disqualifiers),
    ...model.groups.flatMap((group): End[] => [
      { kind: 'group', id: group.id },
      ...all(
        'rule',
        model.rules.filter((rule) => rule.groupId === group.id),
      ),
    ]),
    { kind: 'matrix', id: '' },
    ...all('cell', model.cells),
    ...(['lead', 'nurture', 'recycled', 'disqualified'] as const).map((id): End => ({ kind: 'stage', id })),
    ...all('gate', model.gates),
    ...all('clause', model.clauses),
  ];
}

/** What people call an end. */
export function endName(model: Model, { kind, id }: End, t: Translate): string {
  const find = <R extends { readonly id: string }>(records: readonly R[]) => records.find((record) => record.id === id);
  const named = (of: 'icp' | 'persona' | 'disqualifier' | 'group' | 'rule', record?: { readonly name: LocalText }) =>
    nameOf(of, record?.name ?? {}, t);
  switch (kind) {
    case 'icp':
      return named('icp', find(model.icps));
    case 'persona':
      return named('persona', find(model.personas));
    case 'disqualifier':
      return named('disqualifier', find(model.disqualifiers));
    case 'group':
      return named('group', find(model.groups));
    case 'rule':
      return named('rule', find(model.rules));
    case 'matrix':
      return t('canvas.lane.matrix');
    case 'cell':
      return find(model.cells)?.grade ?? '';
    case 'stage':
      return t(`model.stage.${id as StageId}`);
    case 'gate':
      return stageName(model, find(model.gates)?.stage ?? 'mql', t);
    case 'clause': {
      const clause = find(model.clauses);
      const own = textIn(clause?.name, t.language);
      return own || capital(t(`agree.kind.${clause?.promise.kind ?? 'other'}`));
    }
  }
}
