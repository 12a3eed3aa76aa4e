import { byPosition } from '#shared/lib/by-position.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { useModel, useRecords } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { FieldLabel } from '../../ui/field-label.tsx';
import { Select } from '../../ui/select.tsx';
import { changeMapping } from './import-store.ts';
import { joinOf, withJoin } from './join-of.ts';
import { type Mapping, withKind } from './mapping.ts';
import css from './table-kind-row.module.css';

const kinds = ['leads', 'activities', 'outcomes'] as const;
const withoutDeal = ['open', 'lost'] as const;

/** What the table is. Activities and outcomes need leads to belong to; without any, a table can only be leads. */
export function TableKindRow({ mapping }: { readonly mapping: Mapping }) {
  const t = useText();
  const dataSets = useRecords((state) => Object.values(state.dataSet).filter((dataSet) => !dataSet.erased));
  const inOrder = dataSets.toSorted(byPosition);
  const fields = useModel()?.fields ?? [];
  const joined = (now: Mapping) => withJoin(now, inOrder.find(({ id }) => id === now.joinTo?.dataSet) ?? null, fields);
  if (inOrder.length === 0 && mapping.kind === 'leads') return null;
  return (
    <>
      <Select
        label={t('importScreen.kind')}
        value={mapping.kind}
        options={kinds.map((kind) => ({
          value: kind,
          label: t(`importScreen.kind.${kind}`),
          disabled: kind !== 'leads' && inOrder.length === 0,
        }))}
        onChange={(kind) => changeMapping((now) => joined(withKind(now, kind, joinOf(inOrder[0] ?? null))))}
        testId="import-kind"
      />
      {mapping.kind !== 'leads' && inOrder.length > 0 && <JoinFields mapping={mapping} dataSets={inOrder} />}
      {mapping.kind === 'outcomes' && (
        <Select
          label={t('importScreen.withoutDeal')}
          value={mapping.withoutDeal}
          options={withoutDeal.map((each) => ({ value: each, label: t(`importScreen.outcome.${each}`) }))}
          onChange={(each) => changeMapping((now) => ({ ...now, withoutDeal: each }))}
          testId="import-without-deal"
        />
      )}
      {mapping.kind === 'activities' && (
        <div className={css.completeFrom}>
          <FieldLabel label={t('importScreen.completeFrom')} htmlFor="import-complete-from">
            <div className={css.day}>
              <input
                id="import-complete-from"
                type="date"
                className={css.date}
                value={mapping.completeFrom ?? ''}
                aria-describedby={mapping.completeFrom === null ? 'import-from-earliest' : undefined}
                onChange={(event) => changeMapping((now) => ({ ...now, completeFrom: event.target.value || null }))}
                data-testid="import-complete-from"
              />
              {mapping.completeFrom === null && (
                <span id="import-from-earliest" className={css.hint}>
                  {t('importScreen.fromEarliest')}
                </span>
              )}
            </div>
          </FieldLabel>
        </div>
      )}
    </>
  );
}

function JoinFields({ mapping, dataSets }: { readonly mapping: Mapping; readonly dataSets: readonly DataSet[] }) {
  const t = useText();
  const fields = useModel()?.fields ?? [];
  const joined = dataSets.find((dataSet) => dataSet.id === mapping.joinTo?.dataSet) ?? null;
  return (
    <>
      <Select
        label={t('importScreen.joinDataSet')}
        value={joined?.id ?? null}
        options={dataSets.map((dataSet) => ({ value: dataSet.id, label: dataSet.name }))}
        onChange={(id) => {
          const dataSet = dataSets.find((each) => each.id === id) ?? null;
          changeMapping((now) => withJoin(now, dataSet, fields));
        }}
        testId="import-join-data-set"
      />
      {joined !== null && (
        <Select
          label={t('importScreen.joinColumn')}
          value={mapping.joinTo?.column ?? null}
          options={joined.columns.map(({ key, header }) => ({ value: key, label: header || key }))}
          onChange={(column) => changeMapping((now) => ({ ...now, joinTo: { dataSet: joined.id, column } }))}
          testId="import-join-column"
        />
      )}
    </>
  );
}
