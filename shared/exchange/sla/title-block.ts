import { textIn } from '../../model/local-text.ts';
import type { SignatureBlock, TitleBlock } from './document.ts';
import type { Saying } from './sla-input.ts';

/** Who made it, when, and on how many leads it was tested. Says "signed" only when both sides have, and it holds. */
export function titleBlock(saying: Saying, signatures: readonly SignatureBlock[]): TitleBlock {
  const { t, workshop, simulation, today, language } = saying;
  const date = t.formats.day(today);
  const signed = signatures.every((signature) => signature.state === 'fresh');
  const tested = simulation !== null && simulation.leads > 0;
  const count = simulation?.leads ?? 0;
  const ending = signed ? 'signed' : 'draft';
  return {
    company: workshop.company,
    workshop: textIn(workshop.title, language),
    date,
    heading: [t('sla.title.first'), t('sla.title.second')],
    lead: tested ? t(`sla.lead.tested.${ending}`, { date, count }) : t(`sla.lead.untested.${ending}`, { date }),
  };
}
