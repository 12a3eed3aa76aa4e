import { useState } from 'react';
import type { DataSet } from '#shared/model/data-set.ts';
import { execute } from '../../state/execute.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Note } from '../../ui/note.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Props = { readonly dataSet: DataSet; readonly onClose: () => void };

/** Erasing is an act of its own: the name is typed, so that nobody does it by a slip of the hand. */
export function EraseDialog({ dataSet, onClose }: Props) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const erase = async () => {
    if ((await execute({ type: 'dataSet.erase', id: dataSet.id, confirm: true })) === null) onClose();
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
          <Button
            kind="danger"
            disabled={typed.trim() !== dataSet.name.trim()}
            onClick={() => void erase()}
            testId="erase-go"
          >
            {t('settings.eraseGo')}
          </Button>
        </>
      }
    >
      <p>{t('settings.eraseWhat', { count: dataSet.leads, name: dataSet.name })}</p>
      <Note title={t('settings.eraseNoUndo')} />
      <TextField
        label={t('settings.eraseType', { name: dataSet.name })}
        value={typed}
        onCommit={setTyped}
        onType={setTyped}
        autoFocus
        testId="erase-name"
      />
    </Dialog>
  );
}
