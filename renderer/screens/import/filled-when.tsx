import type { PlanColumn } from '#shared/import/plan.ts';
import { filledAt } from '#shared/model/field.ts';
import { isolated } from '#shared/text/isolate.ts';
import { useText } from '../../text/use-text.ts';
import { Select } from '../../ui/select.tsx';
import { changeMapping } from './import-store.ts';
import { type Mapping, withFilledOn, withPlace } from './mapping.ts';

const words = ['unknown', ...filledAt.options] as const;

/** When a column's fact is filled in: by the team's word, where the fact is new, or on the day that another column says. */
export function FilledWhen({ mapping, column }: { readonly mapping: Mapping; readonly column: PlanColumn }) {
  const t = useText();
  const { key, role, fact, filledOn } = column;
  const days = mapping.profile.columns.filter((each) => each.type === 'date' && each.key !== key);
  if (fact.kind === 'field' && days.length === 0) return null;
  const said = fact.kind === 'newField' ? (fact.filledAt ?? 'unknown') : 'asFact';
  const own =
    fact.kind === 'newField'
      ? words.map((when) => ({ value: when as string, label: t(`derived.when.${when}`) }))
      : [{ value: 'asFact', label: t('derived.when.asFact') }];
  const choose = (next: string) =>
    changeMapping((now) => {
      if (days.some((each) => each.key === next)) return withFilledOn(now, key, next);
      const undated = withFilledOn(now, key, null);
      if (fact.kind !== 'newField') return undated;
      const { filledAt: _before, ...rest } = fact;
      const when = filledAt.safeParse(next).data;
      return withPlace(undated, key, role, when === undefined ? rest : { ...rest, filledAt: when });
    });
  return (
    <Select
      label={t('derived.when')}
      hint={filledOn === undefined ? undefined : t('derived.when.onDayHint')}
      value={filledOn ?? said}
      options={[
        ...own,
        ...days.map((each) => ({
          value: each.key,
          label: t('derived.when.onDay', { column: isolated(each.header || each.key, t) }),
        })),
      ]}
      onChange={choose}
      testId="import-fact-filled-at"
    />
  );
}
