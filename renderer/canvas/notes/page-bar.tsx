import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect } from 'react';
import { textIn } from '#shared/model/local-text.ts';
import { useView } from '../../state/view-store.ts';
import { useModel, useRecords } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { agendaOf } from './agenda.ts';
import css from './page-bar.module.css';
import { countPages, isPaging, showFirstPage, turnPage, usePages } from './pages.ts';

/** While presenting, the frames are pages: which one is shown, how long it may take, and the way to the next. */
export function PageBar() {
  const presenting = useView((view) => view.presenting);
  const modelId = useModel()?.model.id;
  const agenda = agendaOf(
    useRecords((state) => Object.values(state.frame)),
    modelId,
  );
  return presenting && agenda.length > 0 ? <Pages agenda={agenda} /> : null;
}

function Pages({ agenda }: { readonly agenda: ReturnType<typeof agendaOf> }) {
  const t = useText();
  const shown = usePages((pages) => pages.shown);
  const at = agenda.findIndex(({ id }) => id === shown);
  const frame = agenda[at];
  const spent = usePages((pages) => Math.floor((pages.spent[shown ?? ''] ?? 0) / 60));
  useEffect(countPages, []);
  useEffect(() => turnWithArrows(t.direction === 'rtl'), [t.direction]);
  // Presenting begins with a page, not with wherever the canvas was left.
  useEffect(showFirstPage, []);
  return (
    <nav className={css.bar} aria-label={t('notes.page')} data-testid="page-bar">
      <IconButton
        icon={ChevronLeft}
        mirrored
        label={t('notes.page.previous')}
        onClick={() => turnPage(-1)}
        disabled={at <= 0}
        testId="page-previous"
      />
      <span className={css.of}>
        {at < 0
          ? t('notes.page.start', { count: agenda.length })
          : t('notes.page.of', { step: at + 1, all: agenda.length })}
      </span>
      {frame !== undefined && (
        <strong className={css.name} dir="auto" aria-live="polite" data-testid="page-name">
          {textIn(frame.name, t.language) || t('notes.unnamedFrame')}
        </strong>
      )}
      {frame !== undefined && frame.minutes > 0 && (
        <span className={css.time}>{t('notes.page.spent', { spent, count: frame.minutes })}</span>
      )}
      <IconButton
        icon={ChevronRight}
        mirrored
        label={t('notes.page.next')}
        onClick={() => turnPage(1)}
        disabled={at === agenda.length - 1}
        testId="page-next"
      />
    </nav>
  );
}

/** Where arrow keys have something else to do. */
const taken = 'input, textarea, select, .react-flow__node, [role="menu"], [role="dialog"], [role="listbox"]';

/** Arrow keys turn pages, in the direction of reading. @returns what stops listening */
function turnWithArrows(mirrored: boolean): () => void {
  const heard = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0 || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || !isPaging()) return;
    if (event.target instanceof Element && event.target.closest(taken) !== null) return;
    event.preventDefault();
    turnPage(mirrored ? (by === 1 ? -1 : 1) : by);
  };
  window.addEventListener('keydown', heard);
  return () => window.removeEventListener('keydown', heard);
}
