import { textIn } from '../../model/local-text.ts';
import { describeCondition } from '../../text/describe-condition.ts';
import { fieldName, nameOf } from '../../text/names.ts';
import type { Block } from './document.ts';
import { paragraph, runsOf, strong } from './runs.ts';
import type { Saying } from './sla-input.ts';

/** Who is never pursued, and why sales may send a lead back and when it returns (S4, S6). */
export function ruledOutBlocks(saying: Saying): Block[] {
  return [...disqualifierBlocks(saying), ...reasonBlocks(saying)];
}

function disqualifierBlocks({ t, model }: Saying): Block[] {
  if (model.disqualifiers.length === 0) return [paragraph(t('sla.ruledOut.nobody'))];
  const items = model.disqualifiers.map((one) => {
    const name = strong(nameOf('disqualifier', one.name, t));
    return runsOf(t('sla.ruledOut.item', { name, condition: describeCondition(one.condition, model, t) }));
  });
  return [paragraph(t('sla.ruledOut.intro')), { kind: 'list', items }];
}

function reasonBlocks(saying: Saying): Block[] {
  const { t, model, language } = saying;
  if (model.recycleReasons.length === 0) return [];
  const items = model.recycleReasons.map((reason) => {
    const always = reason.returnsWhen.root.op === 'all' && reason.returnsWhen.root.of.length === 0;
    const back = t('sla.reason.back', { count: reason.afterDays, field: fieldName(model, reason.clockField, t) });
    const andWhen = always
      ? ''
      : ` ${t('sla.reason.when', { condition: describeCondition(reason.returnsWhen, model, t) })}`;
    const name = strong(textIn(reason.name, language) || reason.id);
    const carried = describeCondition(reason.carriedBy, model, t);
    return runsOf(`${t(`sla.reason.to.${reason.to}`, { name, condition: carried })} ${back}${andWhen}`);
  });
  return [
    { kind: 'subheading', text: t('sla.reason.heading') },
    { kind: 'list', items },
  ];
}
