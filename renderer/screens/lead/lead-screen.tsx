import { Database } from 'lucide-react';
import { goTo, useView } from '../../state/view-store.ts';
import { useModel, useShownDataSet } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LeadView } from './lead-view.tsx';
import { LeadTable } from './table/lead-table.tsx';

/** The leads behind a number, and one lead's points. */
export function LeadScreen() {
  const t = useText();
  const model = useModel();
  const dataSet = useShownDataSet();
  const row = useView((view) => view.leadRow);
  if (model === null) return null;
  if (dataSet === null || dataSet.erased) {
    return (
      <EmptyState
        title={t('simulate.noLeads')}
        action={
          <Button kind="primary" icon={Database} onClick={() => goTo('import')}>
            {t('simulate.bringLeads')}
          </Button>
        }
      >
        {t('simulate.noLeadsHint')}
      </EmptyState>
    );
  }
  return row === null ? <LeadTable model={model} dataSet={dataSet} /> : <LeadView model={model} row={row} />;
}
