import { useState } from 'react';
import type { DataSet } from '#shared/model/data-set.ts';
import { ask } from '../../bridge/accord.ts';
import { execute } from '../../state/execute.ts';
import { showFailure } from '../../state/failure-store.ts';
import { actor } from '../../state/view-store.ts';
import { useWorkshop } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/check.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Note } from '../../ui/note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useEarlierCopies } from './use-earlier-copies.ts';

type Props = { readonly dataSet: DataSet; readonly onClose: () => void };

/** One data set's leads go for good. */
export function EraseDialog({ dataSet, onClose }: Props) {
  const t = useText();
  const erase = async () => {
    return (await execute({ type: 'dataSet.erase', id: dataSet.id, confirm: true })) === null;
  };
  const what = t('settings.eraseWhat', { count: dataSet.leads, name: dataSet.name });
  const ask = t('settings.eraseType', { name: dataSet.name });
  return <Erasing what={what} ask={ask} name={dataSet.name} onErase={erase} onClose={onClose} />;
}

/** Every lead in the file goes for good, also those of data sets that were removed and could still be brought back. */
export function EraseAllDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const name = useWorkshop((store) => store.open?.name ?? '');
  const erase = async () => {
    const answer = await ask('leads.eraseAll', { actor: actor(), confirm: true });
    showFailure(answer.ok ? null : answer.refusal);
    return answer.ok;
  };
  const what = t('settings.eraseAllWhat');
  return (
    <Erasing what={what} ask={t('settings.eraseAllType', { name })} name={name} onErase={erase} onClose={onClose} />
  );
}

type ErasingProps = {
  readonly what: string;
  readonly ask: string;
  readonly name: string;
  /** Whether the leads are gone; where they are not, the sentence that says why is shown. */
  readonly onErase: () => Promise<boolean>;
  readonly onClose: () => void;
};

/** Erasing is an act of its own: the name is typed, so that nobody does it by a slip of the hand. */
function Erasing({ what, ask: question, name, onErase, onClose }: ErasingProps) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const copies = useEarlierCopies();
  const [withCopies, setWithCopies] = useState(false);
  const erase = async () => {
    if (!(await onErase())) return;
    if (withCopies) await copies.deleteAll();
    onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('settings.eraseTitle')}
      size="small"
      testId="erase-dialog"
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button kind="danger" disabled={typed.trim() !== name.trim()} onClick={() => void erase()} testId="erase-go">
            {t('settings.eraseGo')}
          </Button>
        </>
      }
    >
      <p>{what}</p>
      <Note title={t('settings.eraseNoUndo')} />
      {copies.names.length > 0 && (
        <Check checked={withCopies} onChange={setWithCopies} hint={copies.names.join(' · ')} testId="erase-copies">
          {t('settings.eraseCopies', { count: copies.names.length })}
        </Check>
      )}
      <TextField label={question} value={typed} onCommit={setTyped} onType={setTyped} autoFocus testId="erase-name" />
    </Dialog>
  );
}
