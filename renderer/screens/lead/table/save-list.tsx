import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { TableQuery } from '#shared/engine/table/query.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { isolated } from '#shared/text/isolate.ts';
import { ask, listen } from '../../../bridge/accord.ts';
import { showFailure } from '../../../state/failure-store.ts';
import { today } from '../../../state/today.ts';
import { useModel } from '../../../state/workshop-store.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { fileName } from '../../export/file-size.ts';
import css from './lead-table.module.css';
import type { ShownColumn } from './table-column.ts';

type Props = { readonly query: TableQuery; readonly columns: readonly ShownColumn[]; readonly dataSet: DataSet };

type Saving =
  | { readonly is: 'none' }
  | { readonly is: 'writing'; readonly share: number }
  | { readonly is: 'saved'; readonly file: string; readonly leads: number };

/** Saves the leads that are shown, in their order and with the columns that are shown, as a CSV. */
export function SaveList({ query, columns, dataSet }: Props) {
  const t = useText();
  const zone = useModel()?.timeZone ?? 'UTC';
  const [now, setNow] = useState<Saving>({ is: 'none' });
  useEffect(
    () =>
      listen('leads.saving', ({ leads, total }) =>
        setNow((before) => (before.is === 'writing' ? { is: 'writing', share: leads / Math.max(1, total) } : before)),
      ),
    [],
  );
  const save = async () => {
    setNow({ is: 'writing', share: 0 });
    const answer = await ask('leads.save', {
      query,
      columns: listed(columns, dataSet, t('table.id')),
      today: today(zone),
    });
    const stopped = !answer.ok && (answer.refusal.kind === 'cancelled' || answer.refusal.kind === 'engineStopped');
    showFailure(answer.ok || stopped ? null : answer.refusal);
    const saved = answer.ok ? answer.value : null;
    setNow(saved === null ? { is: 'none' } : { is: 'saved', file: fileName(saved.path), leads: saved.leads });
  };
  if (now.is === 'writing') {
    return (
      <p className={css.saving} role="status">
        {t('table.saving', { share: t.formats.percent(now.share, 0) })}
        <Button kind="quiet" small onClick={() => void ask('leads.stopSaving', {})} testId="leads-stop-saving">
          {t('table.stop')}
        </Button>
      </p>
    );
  }
  return (
    <>
      {now.is === 'saved' && (
        <p className={css.saving} role="status" data-testid="leads-saved">
          {t('table.saved', { count: now.leads, file: isolated(now.file, t) })}
        </p>
      )}
      <Button icon={FileDown} onClick={() => void save()} testId="leads-save">
        {t('table.save')}
      </Button>
    </>
  );
}

/** The columns as they go into the file: the lead by name, and by id where that is something else. */
function listed(columns: readonly ShownColumn[], { nameColumn, idColumn }: DataSet, id: string) {
  const shown = columns.map(({ key, name }) => ({ key, header: name }));
  return nameColumn === null || nameColumn === idColumn
    ? shown
    : [...shown.slice(0, 1), { key: 'id' as const, header: id }, ...shown.slice(1)];
}
