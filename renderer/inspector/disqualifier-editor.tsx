import type { RecordOf } from '#shared/model/records.ts';
import { useSimulation } from '../state/simulation-store.ts';
import { useText } from '../text/use-text.ts';
import { ConditionLine } from './condition/condition-line.tsx';
import { edit } from './edit.ts';
import { NameField, Section } from './fields.tsx';
import { LiveCount, useAllLeads } from './live-count.tsx';

/** What rules a lead out, apart from all points (S4). */
export function DisqualifierEditor({ disqualifier }: { readonly disqualifier: RecordOf<'disqualifier'> }) {
  const t = useText();
  const all = useAllLeads();
  const { id, name, condition } = disqualifier;
  const count = useSimulation()?.disqualifiers.find((c) => c.id === id);
  return (
    <>
      <LiveCount
        of="disqualifier"
        count={count?.yes ?? null}
        noun={t('inspector.count.disqualifier', { all })}
        bar={count ?? null}
      />
      <NameField
        label={t('inspector.name')}
        value={name}
        onCommit={(next) => void edit({ type: 'disqualifier.change', id, set: { name: next } })}
        testId="edit-name"
      />
      <Section title={t('inspector.disqualifier.condition')}>
        <ConditionLine condition={condition} part={{ kind: 'disqualifier', id }} testId="edit-condition" />
      </Section>
    </>
  );
}
