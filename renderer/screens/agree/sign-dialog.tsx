import { useMemo, useState } from 'react';
import type { DataSet } from '#shared/model/data-set.ts';
import type { SignatureId } from '#shared/model/ids.ts';
import type { Model } from '#shared/model/model.ts';
import type { Side } from '#shared/model/scalars.ts';
import { bindingOf } from '#shared/model/sign-off.ts';
import type { Signature } from '#shared/model/signature.ts';
import { execute, newGesture, newId } from '../../state/execute.ts';
import { useRecords } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import css from './agree.module.css';
import { DrawingPad } from './drawing-pad.tsx';
import { shortHash } from './short-hash.ts';

type Props = {
  readonly side: Side;
  readonly model: Model;
  readonly dataSet: DataSet | null;
  /** The stale signature that this one renews. */
  readonly before: Signature | null;
  /** The side's signatures so far; one of the same person is replaced. */
  readonly all: readonly Signature[];
  readonly onClose: () => void;
};

/** Name, role, and a line drawn by hand if one wants to. Says what the signature binds before it is given. */
export function SignDialog({ side, model, dataSet, before, all, onClose }: Props) {
  const t = useText();
  const people = useRecords((state) => Object.values(state.participant).filter((person) => person.side === side));
  const [name, setName] = useState(before?.name ?? (people.length === 1 ? (people[0]?.name ?? '') : ''));
  const [role, setRole] = useState(before?.role ?? (people.length === 1 ? (people[0]?.role ?? '') : ''));
  const [stroke, setStroke] = useState('');
  const binding = useMemo(() => bindingOf(model, dataSet), [model, dataSet]);
  const sign = async () => {
    const gesture = newGesture();
    for (const { id } of all.filter((signature) => signature.name === name.trim())) {
      if ((await execute({ type: 'signature.remove', id }, { gesture })) !== null) return;
    }
    const record: Signature = {
      ...binding,
      id: newId('signature') as SignatureId,
      modelId: model.model.id,
      side,
      name: name.trim(),
      role: role.trim(),
      at: new Date().toISOString(),
      stroke,
    };
    if ((await execute({ type: 'signature.add', record }, { gesture })) === null) onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(`agree.sign.${side}`)}
      testId="sign-dialog"
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button kind="primary" disabled={name.trim() === ''} onClick={() => void sign()} testId="sign-go">
            {t('agree.sign.go')}
          </Button>
        </>
      }
    >
      {people.length > 1 && (
        <div className={css.picks}>
          {people.map((person) => (
            <Button
              key={person.id}
              small
              onClick={() => {
                setName(person.name);
                setRole(person.role);
              }}
            >
              {person.name}
            </Button>
          ))}
        </div>
      )}
      <TextField
        label={t('agree.person.name')}
        value={name}
        onCommit={setName}
        onType={setName}
        autoFocus
        testId="sign-name"
      />
      <TextField label={t('agree.person.role')} value={role} onCommit={setRole} onType={setRole} testId="sign-role" />
      <DrawingPad onDraw={setStroke} />
      <p className={css.small} data-plain="code">
        {t(dataSet === null ? 'agree.sign.bindsNoLeads' : 'agree.sign.binds', { hash: shortHash(binding.bound) })}
      </p>
    </Dialog>
  );
}
