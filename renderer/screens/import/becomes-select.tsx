import { Select } from '@mantine/core';
import { Activity, EyeOff, Flag, KeyRound, List, Plus, Shapes } from 'lucide-react';
import type { PlanColumn } from '#shared/import/plan.ts';
import type { ColumnProfile } from '#shared/import/profile.ts';
import { textIn } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import type { Translate } from '#shared/text/translate.ts';
import { useText } from '../../text/use-text.ts';
import { ClosedSelect, ListMark } from '../../ui/closed-select.tsx';
import { type Becomes, becomesOf, freeFields, placeOf, rolesOf } from './becomes.ts';
import css from './becomes-select.module.css';
import { changeMapping, foundByLead } from './import-store.ts';
import { isWide, type Mapping, stateOf, withPlace } from './mapping.ts';

type Props = {
  readonly mapping: Mapping;
  readonly column: PlanColumn;
  readonly profile: ColumnProfile;
  readonly model: Model;
};

/** What a column becomes: a role, a fact of the model, a new fact, or nothing. */
export function BecomesSelect({ mapping, column, profile, model }: Props) {
  const t = useText();
  const choice = becomesOf(column);
  const waiting = choice === 'leftOut' && stateOf(mapping, column.key) === 'choose';
  const Icon = isWide(mapping, column.key) ? Activity : iconOf(choice);
  const label = t('importScreen.becomesOf', { column: profile.header });
  const leftOut = choice === 'leftOut' && !isWide(mapping, column.key);
  const testId = `import-becomes-${column.key}`;
  return (
    <ClosedSelect
      label={label}
      shown={waiting ? null : choiceWords(choice, mapping, column, model, t)}
      placeholder={t('importScreen.becomes.choose')}
      icon={<Icon size="1rem" aria-hidden />}
      faint={leftOut}
      testId={testId}
    >
      {(used) => (
        <Select
          {...used}
          aria-label={label}
          value={waiting ? null : choice}
          placeholder={t('importScreen.becomes.choose')}
          data={choices(mapping, column, profile, model, t)}
          onChange={(next) => {
            if (next === null) return;
            const place = placeIn(mapping, placeOf(next as Becomes, profile, column));
            changeMapping((now) => {
              const placed = withPlace(now, column.key, place.role, place.fact);
              return place.role === 'lead' ? foundByLead(placed) : placed;
            });
          }}
          leftSection={<Icon size="1rem" aria-hidden />}
          rightSection={<ListMark />}
          allowDeselect={false}
          searchable
          onFocus={(event) => event.currentTarget.select()}
          comboboxProps={{ withinPortal: true, transitionProps: { duration: 0 } }}
          classNames={{ input: css.becomesInput }}
          attributes={leftOut ? { input: { 'data-out': true } } : {}}
          data-testid={testId}
        />
      )}
    </ClosedSelect>
  );
}

/** What a table of outcomes tells, such as a reason for rejection or the day of a stage, is known only afterwards (A4). */
function placeIn({ kind }: Mapping, place: ReturnType<typeof placeOf>): ReturnType<typeof placeOf> {
  const { fact } = place;
  return kind === 'outcomes' && fact.kind === 'newField' ? { ...place, fact: { ...fact, filledAt: 'after' } } : place;
}

/** The words of what a column becomes, as its list has them. */
function choiceWords(
  choice: Becomes,
  mapping: Mapping,
  { key, role, fact }: PlanColumn,
  model: Model,
  t: Translate,
): string {
  if (role === 'outcome') return outcomeWords(mapping, t);
  if (role !== 'none') return t(`importScreen.role.${role}`);
  if (fact.kind === 'newField') return fact.name;
  if (choice === 'leftOut') return t(isWide(mapping, key) ? 'wide.activities' : 'importScreen.becomes.leftOut');
  const field = model.fields.find(({ id }) => fact.kind === 'field' && id === fact.field);
  return field === undefined ? '' : textIn(field.name, t.language) || field.key;
}

function choices(mapping: Mapping, column: PlanColumn, profile: ColumnProfile, model: Model, t: Translate) {
  const taken = new Set(mapping.columns.flatMap(({ fact }) => (fact.kind === 'field' ? [fact.field] : [])));
  const roles = rolesOf(mapping.kind).map((role) => ({
    value: `role:${role}`,
    label: role === 'outcome' && column.role === 'outcome' ? outcomeWords(mapping, t) : t(`importScreen.role.${role}`),
  }));
  const fields = freeFields(model.fields, taken, column.fact).map((field) => ({
    value: `field:${field.id}`,
    label: textIn(field.name, t.language) || field.key,
  }));
  const name = column.fact.kind === 'newField' ? column.fact.name : profile.header;
  return [
    { group: t('importScreen.groups.roles'), items: roles },
    ...(mapping.kind !== 'activities' && fields.length > 0
      ? [{ group: t('importScreen.groups.fields'), items: fields }]
      : []),
    ...(mapping.kind !== 'activities'
      ? [{ group: t('importScreen.groups.new'), items: [{ value: 'newField', label: name }] }]
      : []),
    {
      group: t('importScreen.groups.other'),
      items: [
        {
          value: 'leftOut',
          label: t(isWide(mapping, column.key) ? 'wide.activities' : 'importScreen.becomes.leftOut'),
        },
      ],
    },
  ];
}

function outcomeWords(mapping: Mapping, t: Translate): string {
  const won = mapping.outcome?.won ?? [];
  return won.length === 0
    ? t('importScreen.role.outcome')
    : t('importScreen.becomes.outcomeWon', { won: t.formats.list(won) });
}

function iconOf(choice: Becomes) {
  if (choice === 'leftOut') return EyeOff;
  if (choice === 'newField') return Plus;
  if (choice.startsWith('field:')) return List;
  if (choice === 'role:id' || choice === 'role:lead') return KeyRound;
  return choice.startsWith('role:outcome') ? Flag : Shapes;
}
