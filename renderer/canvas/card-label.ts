import { assertNever } from '#shared/lib/assert-never.ts';
import type { Translate } from '#shared/text/translate.ts';
import type { Card } from './canvas-node.ts';

/** What a screen reader calls a card: its kind's word and its name; the numbers are read from inside it. */
export function cardLabel(card: Card, t: Translate): string {
  switch (card.kind) {
    case 'icp':
    case 'persona':
    case 'disqualifier':
      return `${t(`canvas.add.${card.kind}`)}: ${card.name || t(`model.unnamed.${card.kind}`)}`;
    case 'group':
      return `${t(`canvas.lane.${card.dimension}`)}: ${card.name || t('model.unnamed.group')}`;
    case 'matrix':
      return t('canvas.lane.matrix');
    case 'stage':
      return card.name || t(`model.stage.${card.stage}`);
    case 'gate':
      return `${t('canvas.add.gate')}: ${card.name || t(`model.stage.${card.stage}`)}`;
    case 'clause':
      return `${t('canvas.add.clause')}: ${card.name || t(`agree.kind.${card.promise.kind}`)}`;
    default:
      return assertNever(card);
  }
}
