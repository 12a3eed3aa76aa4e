import { leavesOf } from '../../model/condition-walk.ts';
import type { RecordRef } from '../../model/references.ts';
import { placesOf } from '../conditions/places.ts';
import { type Check, type Finding, finding } from '../finding.ts';

/** Personas and ICPs that no rule, gate or disqualifier asks for: nice to know, without any effect on a lead. */
export const nothingUses: Check = (model) => {
  const leaves = placesOf(model).flatMap(({ condition }) => leavesOf(condition));
  const asked = new Set(
    leaves.flatMap((leaf) =>
      leaf.op === 'matchesPersona' ? [leaf.persona as string] : leaf.op === 'matchesIcp' ? [leaf.icp as string] : [],
    ),
  );
  const personas = model.personas.filter(({ id }) => !asked.has(id));
  const tiers = leaves.some(({ op }) => op === 'icpTier');
  const icps = tiers ? [] : model.icps.filter(({ id }) => !asked.has(id));
  return [
    ...unused(
      'persona',
      personas.map(({ id }) => id),
    ),
    ...unused(
      'icp',
      icps.map(({ id }) => id),
    ),
  ];
};

function unused(kind: 'persona' | 'icp', ids: readonly string[]): Finding[] {
  const [first, ...others] = ids.map((id): RecordRef => ({ kind, id }));
  if (first === undefined) return [];
  const about = [first, ...others] as const;
  return [
    finding({
      kind: 'nothingUses',
      severity: 'look',
      about,
      says: { key: `check.nothingUses.${kind}`, values: { count: ids.length, names: { says: 'names', of: about } } },
    }),
  ];
}
