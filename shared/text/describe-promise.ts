import { assertNever } from '../lib/assert-never.ts';
import type { Clause } from '../model/clause.ts';
import { textIn } from '../model/local-text.ts';
import { describeDuration } from './describe-duration.ts';
import type { Translate } from './translate.ts';

/** What of a clause makes its sentence. */
export type Promised = Pick<Clause, 'stage' | 'promise' | 'name'>;

/** A run of a sentence; what was agreed (the number, the time) stands out. */
export type PromisePart = { readonly text: string; readonly strong: boolean };

/**
 * What a clause promises, as the end of "Marketing will …": "deliver 62 MQLs a week". A clause in the team's
 * own words gives its name; where that has no words yet, the empty text.
 */
export function describePromise(clause: Promised, t: Translate): string {
  return promiseParts(clause, t)
    .map((part) => part.text)
    .join('');
}

/** The same sentence in parts, with what was agreed standing out; no part is empty. */
export function promiseParts(clause: Promised, t: Translate): PromisePart[] {
  return sentence(clause, t)
    .split(mark)
    .map((text, i) => ({ text, strong: i % 2 === 1 }))
    .filter((part) => part.text !== '');
}

/** No text holds a NUL, so it can tell where the parts of a sentence begin and end. */
const mark = '\u0000';
const strong = (text: string) => `${mark}${text}${mark}`;

function sentence({ promise, stage, name }: Promised, t: Translate): string {
  const stageName = t(`agree.stage.${stage}`);
  switch (promise.kind) {
    case 'deliver': {
      const leads = strong(t(`agree.leads.${stage}`, { count: promise.leads }));
      return t(`agree.promise.deliver.${promise.every}`, { leads });
    }
    case 'handOver':
    case 'firstTouch':
    case 'decide':
      return t(`agree.promise.${promise.kind}`, {
        stage: stageName,
        within: strong(describeDuration(promise.within, t)),
      });
    case 'attempts':
      return t('agree.promise.attempts', {
        times: strong(t('agree.times', { count: promise.times })),
        within: describeDuration(promise.within, t),
      });
    case 'ageing':
      return t(`agree.promise.ageing.${promise.ends}`, {
        stage: stageName,
        within: strong(describeDuration(promise.within, t)),
      });
    case 'review':
      return t('agree.promise.review', { every: strong(t(`agree.every.${promise.every}`)) });
    case 'other':
      return textIn(name, t.language);
    default:
      return assertNever(promise);
  }
}
