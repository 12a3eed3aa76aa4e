import type { PlanColumn } from '#shared/import/plan.ts';
import type { ColumnProfile } from '#shared/import/profile.ts';
import { factSource, fieldTypes } from '#shared/model/field.ts';
import type { Model } from '#shared/model/model.ts';
import { useText } from '../../text/use-text.ts';
import { Check } from '../../ui/check.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { newFact } from './becomes.ts';
import { FilledWhen } from './filled-when.tsx';
import css from './import.module.css';
import { changeMapping } from './import-store.ts';
import { type Mapping, withPlace, withReading } from './mapping.ts';
import { dateOrders, decimals } from './shape-row.tsx';

type Props = {
  readonly mapping: Mapping;
  readonly column: PlanColumn;
  readonly profile: ColumnProfile;
  readonly model: Model;
};

/** A new fact's name and type, whether a role is a fact too, and how the column's dates or numbers are read. */
export function FactFields({ mapping, column, profile, model }: Props) {
  const t = useText();
  const { fact } = column;
  const own = model.fields.find(({ id }) => fact.kind === 'field' && id === fact.field);
  const type = fact.kind === 'newField' ? fact.type : (own?.type ?? profile.type);
  const isDay = ['created', 'handedOver', 'outcomeDate', 'day'].includes(column.role);
  const used = column.role !== 'none' || fact.kind !== 'none';
  if (!used) return null;
  return (
    <section className={css.fact}>
      {column.role !== 'none' && mapping.kind === 'leads' && (
        <Check
          checked={fact.kind !== 'none'}
          onChange={(keep) =>
            changeMapping((now) => withPlace(now, column.key, column.role, keep ? newFact(profile) : { kind: 'none' }))
          }
          testId="import-keep-fact"
        >
          {t('importScreen.side.fact')}
        </Check>
      )}
      {fact.kind === 'newField' && (
        <>
          <TextField
            label={t('importScreen.side.newFact')}
            value={fact.name}
            onCommit={(name) =>
              name !== '' && changeMapping((now) => withPlace(now, column.key, column.role, { ...fact, name }))
            }
            testId="import-fact-name"
          />
          <Select
            label={t('importScreen.side.type')}
            value={fact.type}
            options={fieldTypes.map((each) => ({ value: each, label: t(`model.fieldType.${each}`) }))}
            onChange={(next) =>
              changeMapping((now) => withPlace(now, column.key, column.role, { ...fact, type: next }))
            }
            testId="import-fact-type"
          />
          <Select
            label={t('inspector.field.source')}
            value={fact.source}
            options={factSource.options.map((source) => ({ value: source, label: t(`model.source.${source}`) }))}
            onChange={(source) => changeMapping((now) => withPlace(now, column.key, column.role, { ...fact, source }))}
            testId="import-fact-source"
          />
        </>
      )}
      {fact.kind !== 'none' && mapping.kind !== 'activities' && <FilledWhen mapping={mapping} column={column} />}
      {(type === 'date' || isDay) && (
        <Select
          label={t('importScreen.side.dateOrder')}
          value={column.reading.dateOrder}
          options={dateOrders.map((order) => ({ value: order, label: t(`importScreen.dateOrder.${order}`) }))}
          onChange={(dateOrder) => changeMapping((now) => withReading(now, column.key, { dateOrder }))}
        />
      )}
      {(type === 'number' || type === 'money') && (
        <Select
          label={t('importScreen.side.decimal')}
          value={column.reading.decimal}
          options={decimals.map(([value, label]) => ({ value, label }))}
          onChange={(decimal) => changeMapping((now) => withReading(now, column.key, { decimal }))}
        />
      )}
    </section>
  );
}
