import { textIn } from '../../model/local-text.ts';
import type { Block } from './document.ts';
import { clauseNumbers, clauseRuns } from './promises-block.ts';
import { paragraph, runsOf, strong, textOf } from './runs.ts';
import type { Saying } from './sla-input.ts';

/** When both look at the gaps, what follows from each promise that is missed, and who may change a number. */
export function missedBlocks(saying: Saying): Block[] {
  const { t, model, language } = saying;
  const reviews = model.clauses.flatMap((clause) => (clause.promise.kind === 'review' ? [clause.promise.every] : []));
  const meeting =
    reviews.length === 0
      ? t('sla.missed.noReview')
      : reviews.map((every) => t('sla.missed.review', { every: strong(t(`agree.every.${every}`)) })).join(' ');
  const numbers = clauseNumbers(saying);
  const items = model.clauses.flatMap((clause) => {
    const consequence = textIn(clause.consequence, language);
    if (consequence === '') return [];
    const what = textOf(clauseRuns(saying, clause));
    return [runsOf(`${strong(`${numbers.get(clause.id)} ${what}`)}${t('sla.missed.then', { consequence })}`)];
  });
  const consequences: Block = items.length > 0 ? { kind: 'list', items } : paragraph(t('sla.missed.noConsequence'));
  return [paragraph(`${meeting} ${t('sla.missed.together')}`), consequences];
}
