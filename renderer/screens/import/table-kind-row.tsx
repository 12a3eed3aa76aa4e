import { byPosition } from '#shared/lib/by-position.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { useRecords } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { Select } from '../../ui/select.tsx';
import { changeMapping } from './import-store.ts';
import type { Mapping } from './mapping.ts';

const kinds = ['leads', 'activities', 'outcomes'] as const;

/** Activities and outcomes need leads to belong to; without leads in the workshop a table can only be leads. */
export function TableKindRow({ mapping }: { readonly mapping: Mapping }) {
  const t = useText();
  const dataSets = useRecords((state) => Object.values(state.dataSet).filter((dataSet) => !dataSet.erased));
  if (dataSets.length === 0) return null;
  const inOrder = dataSets.toSorted(byPosition);
  const joined = inOrder.find((dataSet) => dataSet.id === mapping.joinTo?.dataSet) ?? null;
  const join = (dataSet: DataSet) => ({
    dataSet: dataSet.id,
    column: dataSet.idColumn ?? dataSet.columns[0]?.key ?? '',
  });
  return (
    <>
      <Select
        label={t('importScreen.kind')}
        value={mapping.kind}
        options={kinds.map((kind) => ({ value: kind, label: t(`importScreen.kind.${kind}`) }))}
        onChange={(kind) =>
          changeMapping((now) => ({
            ...now,
            kind,
            joinTo: kind === 'leads' || inOrder[0] === undefined ? null : (now.joinTo ?? join(inOrder[0])),
          }))
        }
        testId="import-kind"
      />
      {mapping.kind !== 'leads' && (
        <Select
          label={t('importScreen.joinDataSet')}
          value={joined?.id ?? null}
          options={inOrder.map((dataSet) => ({ value: dataSet.id, label: dataSet.name }))}
          onChange={(id) => {
            const dataSet = inOrder.find((each) => each.id === id);
            if (dataSet !== undefined) changeMapping((now) => ({ ...now, joinTo: join(dataSet) }));
          }}
          testId="import-join-data-set"
        />
      )}
      {mapping.kind !== 'leads' && joined !== null && (
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
