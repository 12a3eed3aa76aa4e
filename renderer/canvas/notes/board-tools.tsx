import { CircleHelp, Frame, ListTodo, StickyNote } from 'lucide-react';
import { isOpenQuestion } from '#shared/model/note.ts';
import { showOpenPoints } from '../../comments/open-points-store.ts';
import { useShown } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import css from '../canvas.module.css';
import { addFrame, addNote } from './add-to-board.ts';
import own from './board-tools.module.css';
import { usePaging } from './pages.ts';

/** What can be put on the canvas beside the model, and the list of what is still open. */
export function BoardTools() {
  const t = useText();
  const open = useShown(
    ({ state }) =>
      Object.values(state.note).filter(isOpenQuestion).length +
      Object.values(state.comment).filter(({ resolved }) => !resolved).length,
  );
  // While pages are shown their bar stands here.
  if (usePaging()) return null;
  return (
    <div className={css.tools} role="toolbar" aria-label={t('notes.do')}>
      <IconButton icon={StickyNote} label={t('notes.do.note')} onClick={() => void addNote('note')} testId="add-note" />
      <IconButton
        icon={CircleHelp}
        label={t('notes.do.question')}
        onClick={() => void addNote('question')}
        testId="add-question"
      />
      <IconButton icon={Frame} label={t('notes.do.frame')} onClick={() => void addFrame()} testId="add-frame" />
      <span className={own.open}>
        <IconButton
          icon={ListTodo}
          label={open === 0 ? t('notes.points') : t('notes.do.openPoints', { count: open })}
          onClick={() => showOpenPoints('open')}
          testId="open-points-show"
        />
        {open > 0 && (
          <b className={own.count} aria-hidden data-testid="open-points-count">
            {t.formats.number(open)}
          </b>
        )}
      </span>
    </div>
  );
}
