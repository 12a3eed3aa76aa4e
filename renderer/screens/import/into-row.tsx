import { existingActivities } from '#shared/import/plan.ts';
import { byPosition } from '#shared/lib/by-position.ts';
import { useRecords } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { Select } from '../../ui/select.tsx';
import { changeMapping } from './import-store.ts';
import css from './into-row.module.css';
import type { Mapping } from './mapping.ts';
import { hasActivities } from './problems.ts';

const hows = ['own', 'append', 'replace'] as const;
const sameIds = ['update', 'keep'] as const;

/** What becomes of what is there: of other leads, or of the activities that the leads have. */
export function IntoRow({ mapping }: { readonly mapping: Mapping }) {
  const hasSome = useRecords((state) => hasActivities(mapping, state.dataSet));
  return hasSome ? <ExistingActivities mapping={mapping} /> : <LeadsInto mapping={mapping} />;
}

/** Whether activities are added to those that the leads have, or take their place. */
function ExistingActivities({ mapping }: { readonly mapping: Mapping }) {
  const t = useText();
  return (
    <div className={css.into}>
      <Select
        label={t('importScreen.existing')}
        value={mapping.existing}
        options={existingActivities.options.map((each) => ({
          value: each,
          label: t(`importScreen.existing.${each}`),
        }))}
        onChange={(each) => changeMapping((now) => ({ ...now, existing: each }))}
        testId="import-existing"
      />
    </div>
  );
}

/** Whether leads become a data set of their own, are added to one that is there, or take its place. */
function LeadsInto({ mapping }: { readonly mapping: Mapping }) {
  const t = useText();
  const dataSets = useRecords((state) => Object.values(state.dataSet).filter(({ erased }) => !erased)).toSorted(
    byPosition,
  );
  const [first] = dataSets;
  if (mapping.kind !== 'leads' || first === undefined) return null;
  const { into } = mapping;
  const choose = (how: (typeof hows)[number]) =>
    changeMapping((now) => {
      const dataSet = now.into?.dataSet ?? first.id;
      if (how === 'own') return { ...now, into: null };
      return { ...now, into: how === 'append' ? { how, dataSet, sameId: 'update' } : { how, dataSet } };
    });
  return (
    <div className={css.into}>
      <Select
        label={t('importScreen.into')}
        value={into?.how ?? 'own'}
        options={hows.map((how) => ({ value: how, label: t(`importScreen.into.${how}`) }))}
        onChange={choose}
        testId="import-into"
      />
      {into !== null && (
        <Select
          label={t('importScreen.intoDataSet')}
          value={into.dataSet as string}
          options={dataSets.map(({ id, name }) => ({ value: id as string, label: name }))}
          onChange={(id) => {
            const dataSet = dataSets.find((each) => each.id === id)?.id ?? into.dataSet;
            changeMapping((now) => (now.into === null ? now : { ...now, into: { ...now.into, dataSet } }));
          }}
          testId="import-into-data-set"
        />
      )}
      {into?.how === 'append' && (
        <Select
          label={t('importScreen.sameId')}
          value={into.sameId}
          options={sameIds.map((each) => ({ value: each, label: t(`importScreen.sameId.${each}`) }))}
          onChange={(sameId) => changeMapping((now) => ({ ...now, into: { ...into, sameId } }))}
          testId="import-same-id"
        />
      )}
    </div>
  );
}
