import type { Finding } from '#shared/check/finding.ts';
import type { Model } from '#shared/model/model.ts';
import { useShown } from '../state/workshop-store.ts';
import { wrongByCard } from './about-selection.ts';
import { useCheck } from './check-store.ts';

/** Wrong results on a card that the room has not said it knows about. A card is drawn anew only when its number is another. */
export function useWrongHere(card: string): number {
  const known = useShown(({ state }) => state.workshop.workshop?.knownFindings ?? nothing);
  const model = useShown((shown) => shown.model);
  return useCheck(({ findings }) => (model === null ? 0 : (countsOf(findings, known, model).get(card) ?? 0)));
}

const nothing: readonly string[] = [];

type Counted = {
  readonly findings: readonly Finding[];
  readonly known: readonly string[];
  readonly model: Model;
  readonly counts: ReadonlyMap<string, number>;
};
let last: Counted | null = null;

/** Counted once for all cards. */
function countsOf(findings: readonly Finding[], known: readonly string[], model: Model): ReadonlyMap<string, number> {
  if (last?.findings !== findings || last.known !== known || last.model !== model) {
    const open = findings.filter(({ key }) => !known.includes(key));
    last = { findings, known, model, counts: wrongByCard(open, model) };
  }
  return last.counts;
}
