import type { Draft } from './tamarind.ts';

/** The same change to Tamarind's model and to the named cells of its workbook. */
export const newCells: Readonly<Record<string, number | null>> = {
  points_1: 31.25,
  points_3_1: -7.5,
  to_3_2: 450,
  points_6: 40,
  cap_group_1: null,
  floor_group_2: null,
  fit_A: 55.5,
  engagement_3: 9.99,
  floor_fit: -20,
};

export function withNewCells(draft: Draft): Draft {
  const edit = (kind: keyof Draft, id: string, change: (record: Record<string, unknown>) => object) => ({
    [kind]: (draft[kind] ?? []).map((one) => (one.id === id ? { ...one, ...change(one) } : one)),
  });
  const rules = (draft.rule ?? []).map((rule) => {
    if (rule.id === 'senior') return { ...rule, points: 3125 };
    if (rule.id === 'wanted') return { ...rule, points: 4000 };
    if (rule.id !== 'size') return rule;
    const [first, second, ...rest] = rule.bands as Record<string, unknown>[];
    return { ...rule, bands: [{ ...first, points: -750 }, { ...second, to: 450 }, ...rest] };
  });
  const groups = (draft.group ?? []).map((group) => {
    if (group.id === 'role') return { ...group, cap: null };
    return group.id === 'company' ? { ...group, floor: null } : group;
  });
  const fit = edit('dimension', 'fit', () => ({ floor: -2000, thresholds: [5550, 2500, 1000] }));
  const both = { ...draft, ...fit };
  const dimension = (both.dimension ?? []).map((one) =>
    one.id === 'engagement' ? { ...one, thresholds: [3500, 2000, 999] } : one,
  );
  return { ...draft, rule: rules, group: groups, dimension };
}
