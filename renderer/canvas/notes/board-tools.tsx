import { ListTodo } from 'lucide-react';
import { isOpenQuestion } from '#shared/model/note.ts';
import { ActionButton } from '../../actions/action-button.tsx';
import { actionOf } from '../../actions/all-actions.ts';
import { showOpenPoints } from '../../comments/open-points-store.ts';
import { useView } from '../../state/view-store.ts';
import { useShown } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import css from '../canvas.module.css';
import own from './board-tools.module.css';
import { usePaging } from './pages.ts';

/** What can be put on the canvas beside the model, and the list of what is still open. */
export function BoardTools() {
  const t = useText();
  const presenting = useView((view) => view.presenting);
  const paging = usePaging();
  const open = useShown(
    ({ state }) =>
      Object.values(state.note).filter(isOpenQuestion).length +
      Object.values(state.comment).filter(({ resolved }) => !resolved).length,
  );
  // While pages are shown their bar stands here.
  if (paging) return null;
  return (
    <div className={css.tools} role="toolbar" aria-label={t('notes.do')}>
      <ActionButton action={actionOf('board.note')} />
      <ActionButton action={actionOf('board.question')} />
      {!presenting && <ActionButton action={actionOf('board.frame')} />}
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
