import { useState } from 'react';
import { factSource, field as fieldSchema, fieldTypes, filledAt } from '#shared/model/field.ts';
import type { Model } from '#shared/model/model.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { useRecords } from '../state/workshop-store.ts';
import { useText } from '../text/use-text.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { BackToFacts } from './back-to-facts.tsx';
import { DerivationFields } from './derivation-fields.tsx';
import { edit } from './edit.ts';
import { NameField, WordsField } from './fields.tsx';

type Field = RecordOf<'field'>;

const filledWhen = ['unknown', ...filledAt.options] as const;

/** A kind of fact (V1): its name, type and source, and the words that mean “unknown” in it (V2). */
export function FieldEditor({ field, model }: { readonly field: Field; readonly model: Model }) {
  const t = useText();
  const [wrongKey, setWrongKey] = useState<string | null>(null);
  const currency = useRecords((state) => state.workshop.workshop?.settings.currency ?? 'EUR');
  const change = (set: Partial<Omit<Field, 'id' | 'modelId'>>) =>
    void edit({ type: 'field.change', id: field.id, set });
  const setKey = (key: string) => {
    const fine = fieldSchema.shape.key.safeParse(key).success;
    setWrongKey(fine ? null : t('inspector.bad.key'));
    if (fine) change({ key });
  };
  return (
    <>
      <BackToFacts />
      <NameField
        label={t('inspector.name')}
        value={field.name}
        onCommit={(name) => change({ name })}
        testId="edit-name"
      />
      <Select
        label={t('inspector.field.type')}
        value={field.type}
        options={fieldTypes.map((type) => ({ value: type, label: t(`model.fieldType.${type}`) }))}
        onChange={(type) =>
          void edit(
            type === 'money'
              ? { type: 'field.change', id: field.id, set: { type, currency: field.currency ?? currency } }
              : { type: 'field.change', id: field.id, set: { type }, unset: ['currency'] },
          )
        }
        testId="edit-type"
      />
      <Select
        label={t('inspector.field.source')}
        value={field.source}
        options={factSource.options.map((source) => ({ value: source, label: t(`model.source.${source}`) }))}
        onChange={(source) => change({ source })}
      />
      {field.derivation === undefined && (
        <Select
          label={t('derived.when')}
          hint={t('derived.whenHint')}
          value={field.filledAt ?? 'unknown'}
          options={filledWhen.map((when) => ({ value: when, label: t(`derived.when.${when}`) }))}
          onChange={(when) =>
            when === 'unknown'
              ? void edit({ type: 'field.change', id: field.id, set: {}, unset: ['filledAt'] })
              : change({ filledAt: when })
          }
          testId="edit-filled-at"
        />
      )}
      <WordsField
        label={t('inspector.field.missing')}
        values={field.missing}
        onCommit={(missing) => change({ missing })}
        testId="edit-missing"
      />
      <TextField
        label={t('inspector.field.key')}
        value={field.key}
        // Room for too much, so that it can be refused in words instead of being cut.
        maxLength={2000}
        error={wrongKey}
        onType={() => setWrongKey(null)}
        onCommit={setKey}
        testId="edit-key"
      />
      <DerivationFields field={field} model={model} />
    </>
  );
}
