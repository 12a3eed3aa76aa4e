import { UserPlus, X } from 'lucide-react';
import type { ParticipantId } from '#shared/model/ids.ts';
import type { Participant } from '#shared/model/participant.ts';
import { execute, newId } from '../../state/execute.ts';
import { useRecords } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { SideMark } from '../../ui/side-mark.tsx';
import { TextField } from '../../ui/text-field.tsx';
import css from './agree.module.css';

const sidesInRoom = ['marketing', 'sales', 'facilitator'] as const satisfies readonly Participant['side'][];

/** Who takes part, by side. Names written here are offered when somebody signs. */
export function Room() {
  const t = useText();
  const people = useRecords((state) => Object.values(state.participant));
  const inOrder = sidesInRoom.flatMap((side) => people.filter((person) => person.side === side));
  const add = () =>
    void execute({
      type: 'participant.add',
      record: {
        id: newId('participant') as ParticipantId,
        name: t('agree.newPerson', { number: people.length + 1 }),
        role: '',
        side: 'marketing',
      },
    });
  return (
    <section className={css.section} aria-labelledby="room-title">
      <h2 id="room-title">{t('agree.room')}</h2>
      {people.length === 0 && <p className={css.quiet}>{t('agree.roomEmpty')}</p>}
      <ul className={css.people}>
        {inOrder.map((person) => (
          <Person key={person.id} person={person} />
        ))}
      </ul>
      <Button icon={UserPlus} small onClick={add} testId="participant-add">
        {t('agree.addPerson')}
      </Button>
    </section>
  );
}

function Person({ person }: { readonly person: Participant }) {
  const t = useText();
  const change = (set: Partial<Omit<Participant, 'id'>>) =>
    void execute({ type: 'participant.change', id: person.id, set });
  return (
    <li className={css.person} data-testid={`participant-${person.id}`}>
      <span className={css.mark}>{person.side !== 'facilitator' && <SideMark side={person.side} />}</span>
      <TextField
        bare
        label={t('agree.person.name')}
        value={person.name}
        onCommit={(name) => name !== '' && change({ name })}
      />
      <TextField
        bare
        label={t('agree.person.role')}
        placeholder={t('agree.person.role')}
        value={person.role}
        onCommit={(role) => change({ role })}
      />
      <Select
        bare
        label={t('agree.person.side')}
        value={person.side}
        options={sidesInRoom.map((side) => ({ value: side, label: t(`app.side.${side}`) }))}
        onChange={(side) => change({ side })}
      />
      <IconButton
        icon={X}
        label={t('agree.removePerson', { name: person.name })}
        onClick={() => void execute({ type: 'participant.remove', id: person.id })}
      />
    </li>
  );
}
