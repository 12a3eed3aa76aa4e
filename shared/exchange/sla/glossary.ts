import { gateOf, type Model } from '../../model/model.ts';
import type { Block } from './document.ts';
import { runsOf, strong } from './runs.ts';
import type { Saying } from './sla-input.ts';

const words = [
  'lead',
  'mql',
  'pql',
  'sal',
  'sql',
  'fit',
  'engagement',
  'grade',
  'points',
  'cap',
  'decay',
  'fastTrack',
  'disqualified',
  'recycled',
  'nurture',
  'unknown',
  'workingTime',
  'evidence',
  'assumed',
] as const;
type Word = (typeof words)[number];

/** The words this document uses, each with what it means here; words it does not use are left out. */
export function glossaryBlocks({ t, model }: Saying): Block[] {
  const items = words
    .filter((word) => isUsed(word, model))
    .map((word) => runsOf(`${strong(t(`sla.word.${word}`))}: ${t(`sla.meaning.${word}`)}`));
  return [{ kind: 'list', items }];
}

function isUsed(word: Word, model: Model): boolean {
  switch (word) {
    case 'mql':
    case 'pql':
    case 'sal':
    case 'sql':
      return gateOf(model, word)?.enabled === true;
    case 'cap':
      return (
        model.groups.some((group) => group.cap !== null) || model.fit.cap !== null || model.engagement.cap !== null
      );
    case 'decay':
      return model.rules.some((rule) => rule.kind === 'activity' && rule.decay.kind !== 'none');
    case 'fastTrack':
      return model.gates.some((gate) => gate.fastTrack !== null);
    case 'disqualified':
      return model.disqualifiers.length > 0;
    case 'recycled':
      return model.recycleReasons.length > 0;
    case 'nurture':
      return model.cells.some((cell) => cell.destination === 'nurture');
    case 'assumed':
      return model.gates.some((gate) => gate.assumedRate !== null);
    default:
      return true;
  }
}
