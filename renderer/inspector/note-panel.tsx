import type { Note } from '#shared/model/note.ts';
import { execute } from '../state/execute.ts';
import { useModel, useRecords } from '../state/workshop-store.ts';
import { useText } from '../text/use-text.ts';
import { PenMark } from '../ui/pen-mark.tsx';
import { Segments } from '../ui/segments.tsx';

import css from './inspector.module.css';
import { PlainStory } from './plain-story.tsx';

/** A note or a question: its words and answer, as on the canvas, and who wrote it. */
export function NotePanel({ id }: { readonly id: string }) {
  const note = useRecords((state) => state.note[id]);
  return note === undefined ? null : <NoteFields note={note} />;
}

export function NoteTitle({ id }: { readonly id: string }) {
  const t = useText();
  const kind = useRecords((state) => state.note[id]?.kind ?? 'note');
  return t(`notes.kind.${kind}`);
}

function NoteFields({ note }: { readonly note: Note }) {
  const t = useText();
  const zone = useModel()?.timeZone ?? 'UTC';
  const change = (set: Partial<Pick<Note, 'kind' | 'words' | 'answer'>>) =>
    void execute({ type: 'note.change', id: note.id, set });
  const who = t(`app.side.${note.side}`);
  return (
    <>
      <p className={css.owedBy}>
        <PenMark side={note.side} />
        {t('notes.written', { who, at: t.formats.instant(note.at, zone) })}
      </p>
      <Segments
        label={t('notes.kind')}
        value={note.kind}
        onChange={(kind) => change({ kind })}
        options={(['note', 'question'] as const).map((kind) => ({
          value: kind,
          label: t(`notes.kind.${kind}`),
          testId: `note-kind-${kind}`,
        }))}
      />
      <PlainStory
        label={t(`notes.words.${note.kind}`)}
        value={note.words}
        onCommit={(words) => change({ words })}
        testId="edit-words"
      />
      {note.kind === 'question' && (
        <PlainStory
          label={t('notes.answer')}
          value={note.answer ?? ''}
          onCommit={(answer) => change({ answer: answer === '' ? null : answer })}
          testId="edit-answer"
        />
      )}
    </>
  );
}
