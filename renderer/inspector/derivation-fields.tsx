import { titleKeywords } from '#shared/import/title-keywords.ts';
import { type Derivation, type DerivationHow, derivationTypes } from '#shared/model/derivation.ts';
import type { Field } from '#shared/model/field.ts';
import type { FieldId } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import { fieldName } from '#shared/text/names.ts';
import { useShownDataSet } from '../state/workshop-store.ts';
import { useText } from '../text/use-text.ts';
import { Select } from '../ui/select.tsx';
import { edit } from './edit.ts';
import { Section } from './fields.tsx';
import css from './inspector.module.css';
import { KeywordTable } from './keyword-table.tsx';

const hows = Object.keys(derivationTypes) as DerivationHow[];

/** Whether a fact is worked out from another one, how, and from which (V1). */
export function DerivationFields({ field, model }: { readonly field: Field; readonly model: Model }) {
  const t = useText();
  const dataSet = useShownDataSet();
  const { derivation } = field;
  const ownKey = dataSet?.fields[field.id]?.column;
  const own = dataSet?.columns.find(({ key }) => key === ownKey)?.header;
  const put = (next: Derivation) => {
    const { gives } = derivationTypes[next.how];
    const type = gives.includes(field.type) ? field.type : (gives[0] ?? field.type);
    void edit({ type: 'field.change', id: field.id, set: { derivation: next, type, source: 'implicit' } });
  };
  const choose = (how: DerivationHow | 'none') => {
    if (how === 'none') return void edit({ type: 'field.change', id: field.id, set: {}, unset: ['derivation'] });
    const from = sourcesOf(model, field, how)[0]?.id;
    if (from !== undefined) put(derivationBy(how, from, t.language));
  };
  const options = ['none', ...hows] as const;
  return (
    <Section title={t('derived.title')} hint={t('derived.hint')}>
      <Select
        label={t('derived.how')}
        value={derivation?.how ?? 'none'}
        options={options.map((how) => ({
          value: how,
          label: t(`derived.how.${how}`),
          disabled: how !== 'none' && sourcesOf(model, field, how).length === 0,
        }))}
        onChange={choose}
        testId="derive-how"
      />
      {derivation === undefined && hows.every((how) => sourcesOf(model, field, how).length === 0) && (
        <p className={css.hint}>{t('derived.noSource')}</p>
      )}
      {derivation !== undefined && (
        <Select
          label={t('derived.from')}
          value={derivation.from as string}
          options={sourcesOf(model, field, derivation.how).map(({ id }) => ({
            value: id as string,
            label: fieldName(model, id, t),
          }))}
          onChange={(from) => put({ ...derivation, from: from as FieldId })}
          testId="derive-from"
        />
      )}
      {derivation !== undefined && own !== undefined && (
        <p className={css.hint} data-testid="derive-own-column">
          {t('derived.ownColumn', { column: own })}
        </p>
      )}
      {derivation?.how === 'keywords' && <KeywordTable derivation={derivation} model={model} onChange={put} />}
    </Section>
  );
}

/** Fields that it could be derived from: of a type that suits, and not derived from this one themselves. */
function sourcesOf(model: Model, field: Field, how: DerivationHow): readonly Field[] {
  const fromHere = new Set<string>([field.id]);
  for (let grew = true; grew; ) {
    const before = fromHere.size;
    for (const { id, derivation } of model.fields) {
      if (derivation !== undefined && fromHere.has(derivation.from)) fromHere.add(id);
    }
    grew = fromHere.size > before;
  }
  return model.fields.filter(({ id, type }) => !fromHere.has(id) && derivationTypes[how].from.includes(type));
}

function derivationBy(how: DerivationHow, from: FieldId, language: Language): Derivation {
  if (how === 'phoneCountry') return { how, from, names: language };
  return how === 'keywords' ? { how, from, table: titleKeywords('seniority', language) } : { how, from };
}
