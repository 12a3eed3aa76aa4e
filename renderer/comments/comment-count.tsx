import { MessageSquare } from 'lucide-react';
import type { CommentTarget } from '#shared/model/comment.ts';
import { useShown } from '../state/workshop-store.ts';
import { useText } from '../text/use-text.ts';
import css from './comments.module.css';
import { cardOfComment, openCounts } from './comments-of.ts';

/** How many open comments there are on a card, as a small tab on its edge; nothing where there are none. */
export function CommentCount({ on, far }: { readonly on: CommentTarget; readonly far: boolean }) {
  const t = useText();
  const open = useShown(({ state }) => openCounts(state).get(cardOfComment(on, state)) ?? 0);
  if (open === 0) return null;
  const words = t('comments.open', { count: open });
  return (
    <span
      className={far ? `${css.count} ${css.far}` : css.count}
      role="img"
      aria-label={words}
      title={words}
      data-testid={`comment-count-${on.kind}-${on.id}`}
    >
      <MessageSquare size="0.95em" aria-hidden />
      <b>{t.formats.number(open)}</b>
    </span>
  );
}
