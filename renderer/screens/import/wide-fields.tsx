import type { ImportPlan } from '#shared/import/plan.ts';
import type { ColumnProfile } from '#shared/import/profile.ts';
import { wideHow } from '#shared/import/wide-how.ts';
import { useText } from '../../text/use-text.ts';
import { Check } from '../../ui/check.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import css from './import.module.css';
import { changeMapping } from './import-store.ts';
import type { Mapping } from './mapping.ts';

type Props = { readonly mapping: Mapping; readonly profile: ColumnProfile };
type Wide = NonNullable<ImportPlan['wide']>[number];

/** Whether a column of leads tells what they did: a yes, a count or a date becomes activities instead of a fact. */
export function WideFields({ mapping, profile }: Props) {
  const t = useText();
  const how = wideHow(profile);
  const column = mapping.columns.find(({ key }) => key === profile.key);
  if (mapping.kind !== 'leads' || how === null || column?.role !== 'none') return null;
  const wide = mapping.wide.find((each) => each.column === profile.key);
  const dates = mapping.profile.columns.filter(({ type, key }) => type === 'date' && key !== profile.key);
  const created = mapping.columns.find(({ role }) => role === 'created')?.key;
  const usual = how === 'date' ? profile.key : (created ?? dates[0]?.key);
  const put = (next: Wide | null) =>
    changeMapping((now) => {
      const others = now.wide.filter((each) => each.column !== profile.key);
      const columns = now.columns.map((each) =>
        each.key === profile.key && next !== null ? { ...each, fact: { kind: 'none' as const } } : each,
      );
      const settled = [...new Set([...now.settled, profile.key])];
      return { ...now, columns, wide: next === null ? others : [...others, next], settled };
    });
  if (usual === undefined) return <p className={css.small}>{t('wide.noDay')}</p>;
  return (
    <section className={css.fact} data-testid="import-wide">
      <Check
        checked={wide !== undefined}
        onChange={(on) => put(on ? { column: profile.key, how, type: typeName(profile), day: usual } : null)}
        hint={t(`wide.${how}`)}
        testId="import-wide-on"
      >
        {t('wide.become')}
      </Check>
      {wide !== undefined && (
        <TextField
          label={t('wide.type')}
          value={wide.type}
          onCommit={(type) => type !== '' && put({ ...wide, type })}
          testId="import-wide-type"
        />
      )}
      {wide !== undefined && how !== 'date' && (
        <Select
          label={t('wide.day')}
          hint={t('wide.dayHint')}
          value={wide.day}
          options={dates.map(({ key, header }) => ({ value: key, label: header }))}
          onChange={(day) => put({ ...wide, day })}
          testId="import-wide-day"
        />
      )}
    </section>
  );
}

function typeName({ header, key }: ColumnProfile): string {
  return header.trim().slice(0, 200) || key;
}
