import type { Random } from './random.ts';
import { caseStudies, webinars } from './words.ts';

export type SampleActivity = { readonly type: string; readonly day: number; readonly asset: string };

type Doer = { readonly created: number; readonly intent: number; readonly jobSeeker: boolean };

/** What one lead did between the day it came in and the sample's day, oldest first. */
export function activitiesOf(random: Random, lead: Doer, until: number): SampleActivity[] {
  const warmth = Math.exp(0.55 * lead.intent);
  const did: SampleActivity[] = [];
  const add = (type: string, mean: number, asset: () => string = () => '') => {
    const times = Math.min(random.poisson(Math.min(mean, 12)), 20);
    for (let i = 0; i < times; i++) did.push({ type, day: someDay(random, lead.created, until), asset: asset() });
  };
  add('Newsletter opened', 2.6 * warmth);
  add('Visited pricing', (lead.jobSeeker ? 0.2 : 0.8) * warmth * warmth);
  add('Attended a webinar', 0.5 * warmth, () => random.pick(webinars));
  add('Read a case study', (lead.jobSeeker ? 1.6 : 0.8) * warmth, () => random.pick(caseStudies));
  if (!lead.jobSeeker) {
    add('Asked for a demo', 0.1 * warmth ** 3);
    add('Started a free trial', 0.05 * warmth ** 3);
  }
  add('Visited careers', lead.jobSeeker ? 3.2 : 0.03);
  return did.sort((a, b) => a.day - b.day);
}

/** Most is done in the first weeks after coming in. */
function someDay(random: Random, created: number, until: number): number {
  const span = until - created;
  return created + Math.floor(span * random.next() ** 1.6);
}
