import { ListChecks } from 'lucide-react';
import { oneOf } from '#shared/engine/table/query.ts';
import type { Model } from '#shared/model/model.ts';
import { useSimulation } from '../state/simulation-store.ts';
import { select, showLeads } from '../state/view-store.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { FactLists } from './fact-lists.tsx';
import { LiveCount, useAllLeads } from './live-count.tsx';
import { ReasonList } from './stages/reason-list.tsx';
import { WaterfallSection } from './stages/waterfall-section.tsx';

type Props = { readonly stage: 'lead' | 'nurture' | 'recycled' | 'disqualified'; readonly model: Model };

/** A stage without a gate: who stands there. At Lead, what is known of leads and what they do. */
export function StagePanel({ stage, model }: Props) {
  const t = useText();
  const all = useAllLeads();
  const simulation = useSimulation();
  const count = simulation?.stages.find((s) => s.stage === stage);
  const leads = simulation === null ? null : stage === 'lead' ? simulation.leads : (count?.here ?? 0);
  return (
    <>
      <LiveCount
        of={stage === 'lead' ? 'all' : 'stage'}
        count={leads}
        noun={t('inspector.count.stage', { all })}
        outcomes={(stage === 'lead' ? simulation?.outcomes : count?.outcomes) ?? null}
      />
      <Sentence>{t(`inspector.stage.${stage}`)}</Sentence>
      {stage === 'lead' && (
        <>
          <WaterfallSection model={model} />
          <Button
            small
            icon={ListChecks}
            onClick={() => select({ kind: 'frameworks', id: 'all' })}
            testId="open-frameworks"
          >
            {t('framework.title')}
          </Button>
          <FactLists model={model} />
        </>
      )}
      {stage !== 'lead' && <ReasonList model={model} to={stage} />}
      {stage !== 'lead' && leads !== null && leads > 0 && (
        <Button wide onClick={() => showLeads(oneOf('stage', stage))} testId="show-leads">
          {t('inspector.cell.showLeads')}
        </Button>
      )}
    </>
  );
}
