import type { RecordOf } from '#shared/model/records.ts';
import { useSimulation } from '../../state/simulation-store.ts';
import { useText } from '../../text/use-text.ts';
import { edit } from '../edit.ts';
import { NameField, StoryField } from '../fields.tsx';
import { LiveCount, useAllLeads } from '../live-count.tsx';
import { Criteria, Requirements } from './icp-parts.tsx';
import { IcpTiers } from './icp-tiers.tsx';
import { MatchEvidence } from './match-evidence.tsx';
import { useAudience } from './use-audience.ts';

type Icp = RecordOf<'icp'>;

/**
 * An ideal customer profile (I1): how many leads match it and what became of them, its story, what it must have, what
 * makes it better, what it must not be, and its tiers.
 */
export function IcpEditor({ icp }: { readonly icp: Icp }) {
  const t = useText();
  const all = useAllLeads();
  const count = useSimulation()?.icps.find((c) => c.id === icp.id);
  const audience = useAudience();
  const detail = audience?.icps.find((d) => d.id === icp.id);
  const change = (set: Partial<Omit<Icp, 'id' | 'modelId'>>) => void edit({ type: 'icp.change', id: icp.id, set });
  return (
    <>
      <LiveCount of="icp" count={count?.yes ?? null} noun={t('inspector.count.icp', { all })} bar={count ?? null} />
      {audience !== null && detail !== undefined && (
        <MatchEvidence matches={detail.matches.outcomes} all={audience.outcomes} />
      )}
      <NameField
        label={t('inspector.name')}
        value={icp.name}
        onCommit={(name) => change({ name })}
        testId="edit-name"
      />
      <StoryField
        label={t('inspector.icp.narrative')}
        value={icp.narrative}
        onCommit={(narrative) => change({ narrative })}
        testId="edit-narrative"
      />
      <Requirements icp={icp} list="mustHaves" counts={detail?.mustHaves} />
      <Criteria icp={icp} counts={detail?.criteria} />
      <Requirements icp={icp} list="exclusions" counts={detail?.exclusions} />
      <IcpTiers icp={icp} leads={audience?.leads ?? null} tiers={detail?.tiers} unconfirmed={count?.unknown ?? 0} />
    </>
  );
}
