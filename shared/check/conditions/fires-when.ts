import type { Node } from '../../model/condition.ts';
import type { Field } from '../../model/field.ts';
import type { BandedRule, Rule } from '../../model/rule.ts';
import { readYesNo } from '../../values/read-yes-no.ts';

/** When a rule can give points other than 0, as a condition: whenever it gives some, this is yes. */
export function firesWhen(rule: Rule, field: Field | undefined): Node {
  switch (rule.kind) {
    case 'condition':
      return rule.condition.root;
    case 'banded':
      return { op: 'any', of: bandNodes(rule, field) };
    case 'activity':
      return {
        op: 'activityCount',
        types: rule.types,
        atLeast: 1,
        ...(rule.asset !== undefined && { asset: rule.asset }),
        ...(rule.withinDays !== null && { withinDays: rule.withinDays }),
      };
  }
}

/** The bands that give something, without what bands before them took. */
function bandNodes({ bands, field: id }: BandedRule, field: Field | undefined): Node[] {
  const nodes = bands.map((band): Node => {
    if (band.kind === 'unknown') return { op: 'fact', field: id, is: { test: 'isUnknown' } };
    if (band.kind === 'range') {
      const ends: Node[] = [
        { op: 'fact', field: id, is: { test: 'isKnown' } },
        ...(band.from === null ? [] : [{ op: 'fact', field: id, is: { test: 'atLeast', value: band.from } } as const]),
        ...(band.to === null ? [] : [{ op: 'fact', field: id, is: { test: 'atMost', value: band.to } } as const]),
      ];
      return { op: 'all', of: ends };
    }
    if (field?.type === 'multi') return { op: 'fact', field: id, is: { test: 'includesAnyOf', values: band.values } };
    if (field?.type === 'yesno') return { op: 'any', of: yesNoNodes(id, band.values) };
    return { op: 'fact', field: id, is: { test: 'isOneOf', values: band.values } };
  });
  return nodes.flatMap((node, place): Node[] => {
    if (bands[place]?.points === 0) return [];
    const earlier = nodes.slice(0, place).filter((_, i) => bands[i]?.kind !== 'unknown');
    if (earlier.length === 0 || bands[place]?.kind === 'unknown') return [node];
    return [{ op: 'all', of: [node, ...earlier.map((of): Node => ({ op: 'not', of }))] }];
  });
}

function yesNoNodes(field: BandedRule['field'], values: readonly string[]): Node[] {
  const meant = values.map(readYesNo).filter((is) => is !== null);
  return meant.map((value) => ({ op: 'fact', field, is: { test: 'isYes', value } }));
}

/** The points a rule gives where it gives some: their sign, or 0 where bands have both. */
export function signOf(rule: Rule): -1 | 0 | 1 {
  const points = rule.kind === 'banded' ? rule.bands.map((band) => band.points) : [rule.points];
  const [plus, minus] = [points.some((each) => each > 0), points.some((each) => each < 0)];
  return plus === minus ? 0 : plus ? 1 : -1;
}
