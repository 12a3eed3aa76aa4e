import { ArrowDown, ArrowUp, Frame as FrameIcon } from 'lucide-react';
import type { Frame } from '#shared/model/frame.ts';
import { textIn } from '#shared/model/local-text.ts';
import { lookAt } from '../canvas/eye.ts';
import { agendaOf, moveInAgenda } from '../canvas/notes/agenda.ts';
import { execute } from '../state/execute.ts';
import { useRecords } from '../state/workshop-store.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Meaning } from '../ui/meaning.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { NameField } from './fields.tsx';
import css from './inspector.module.css';

/** A frame: its title, how long the room has for it, and where it stands in the agenda. */
export function FramePanel({ id }: { readonly id: string }) {
  const frame = useRecords((state) => state.frame[id]);
  return frame === undefined ? null : <FrameFields frame={frame} />;
}

export function FrameTitle({ id }: { readonly id: string }) {
  const t = useText();
  return useRecords((state) => textIn(state.frame[id]?.name, t.language)) || t('notes.unnamedFrame');
}

function FrameFields({ frame }: { readonly frame: Frame }) {
  const t = useText();
  const agenda = agendaOf(
    useRecords((state) => Object.values(state.frame)),
    frame.modelId,
  );
  const at = agenda.findIndex(({ id }) => id === frame.id);
  const change = (set: Partial<Pick<Frame, 'name' | 'minutes'>>) =>
    void execute({ type: 'frame.change', id: frame.id, set });
  return (
    <>
      <NameField
        label={t('notes.frameName')}
        value={frame.name}
        onCommit={(name) => change({ name })}
        testId="edit-name"
      />
      <NumberField
        label={t('notes.minutes')}
        hint={t('notes.minutesHint')}
        value={frame.minutes}
        min={0}
        max={600}
        step={5}
        onCommit={(minutes) => minutes !== null && change({ minutes })}
        testId="edit-minutes"
      />
      <div className={css.sectionHead}>
        <span>
          {t('notes.place')}:{' '}
          <Meaning sentence={t('meaning.frameStep')}>
            <b data-testid="frame-place">{t('notes.placeOf', { step: at + 1, all: agenda.length })}</b>
          </Meaning>
        </span>
        <span className={css.row}>
          <IconButton
            icon={ArrowUp}
            label={t('notes.earlier')}
            onClick={() => moveInAgenda(agenda, frame.id, -1)}
            disabled={at <= 0}
            testId="frame-earlier"
          />
          <IconButton
            icon={ArrowDown}
            label={t('notes.later')}
            onClick={() => moveInAgenda(agenda, frame.id, 1)}
            disabled={at === agenda.length - 1}
            testId="frame-later"
          />
        </span>
      </div>
      <Button icon={FrameIcon} onClick={() => lookAt(`frame:${frame.id}`)} testId="frame-show">
        {t('notes.show')}
      </Button>
    </>
  );
}
