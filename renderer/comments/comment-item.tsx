import { Check, RotateCcw, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Comment } from '#shared/model/comment.ts';
import { execute } from '../state/execute.ts';
import { useModel } from '../state/workshop-store.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { PenMark } from '../ui/pen-mark.tsx';
import css from './comments.module.css';

type CommentItemProps = {
  readonly comment: Comment;
  /** What it is about, where that is not plain from the place. */
  readonly about?: ReactNode;
};

/** Who said what, when; it can be resolved, opened again, or taken away. */
export function CommentItem({ comment, about }: CommentItemProps) {
  const t = useText();
  const { id, side, author, at, words, resolved } = comment;
  const zone = useModel()?.timeZone ?? 'UTC';
  const team = t(`app.side.${side}`);
  return (
    <li className={css.item} data-resolved={resolved || undefined} data-testid={`comment-${id}`}>
      {about}
      <p className={css.by}>
        <PenMark side={side} />
        <span dir="auto">{author === '' ? team : t('comments.by', { author, team })}</span>
        <time dateTime={at}>{t.formats.instant(at, zone)}</time>
      </p>
      <p className={css.words} dir="auto" data-selectable>
        {words}
      </p>
      <div className={css.acts}>
        <Button
          kind="quiet"
          small
          icon={resolved ? RotateCcw : Check}
          onClick={() => void execute({ type: 'comment.change', id, set: { resolved: !resolved } })}
          testId={resolved ? 'comment-reopen' : 'comment-resolve'}
        >
          {t(resolved ? 'comments.reopen' : 'comments.resolve')}
        </Button>
        <IconButton
          icon={Trash2}
          label={t('comments.remove')}
          onClick={() => void execute({ type: 'comment.remove', id })}
          testId="comment-remove"
        />
      </div>
    </li>
  );
}
