import { useState } from 'react';
import type { CommentTarget } from '#shared/model/comment.ts';
import type { CommentId } from '#shared/model/ids.ts';
import { paragraphProblem } from '../inspector/check-text.ts';
import { execute, newId } from '../state/execute.ts';
import { useView } from '../state/view-store.ts';
import { useModel, useRecords } from '../state/workshop-store.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { dirOfTyped } from '../ui/dir-of-typed.ts';
import field from '../ui/field.module.css';
import { FieldLabel } from '../ui/field-label.tsx';
import { Select } from '../ui/select.tsx';
import { CommentItem } from './comment-item.tsx';
import css from './comments.module.css';
import { commentsOn } from './comments-of.ts';

/** What the teams say about the thing that is selected, and room to say more. */
export function CommentThread({ on }: { readonly on: CommentTarget }) {
  const t = useText();
  const comments = commentsOn(
    useRecords((state) => Object.values(state.comment)),
    on,
  );
  const open = comments.filter(({ resolved }) => !resolved).length;
  return (
    <section className={css.thread} aria-label={t('comments.title')} data-testid="comments">
      <h3>
        {t('comments.title')}
        {open > 0 && <span className={css.tally}>{t('comments.open', { count: open })}</span>}
      </h3>
      {comments.length > 0 && (
        <ul className={css.list}>
          {comments.map((comment) => (
            <CommentItem key={comment.id} comment={comment} />
          ))}
        </ul>
      )}
      <NewComment on={on} />
    </section>
  );
}

/** Nobody in particular: the side that holds the pen speaks. */
const theTeam = '';

/** A comment is its team's; whose name stands under it is theirs to say. */
function NewComment({ on }: { readonly on: CommentTarget }) {
  const t = useText();
  const modelId = useModel()?.model.id;
  const side = useView((view) => view.side);
  const people = useRecords((state) => Object.values(state.participant)).filter(
    (person) => side === 'both' || person.side === side || person.side === 'facilitator',
  );
  const [words, setWords] = useState('');
  const [author, setAuthor] = useState(theTeam);
  const [wrong, setWrong] = useState<string | null>(null);
  const id = `comment-on-${on.kind}-${on.id}`;
  const add = async () => {
    const clean = words.trim();
    const problem = clean === '' ? t('comments.empty') : paragraphProblem(clean, t);
    setWrong(problem);
    if (problem !== null || modelId === undefined) return;
    const known = people.some(({ name }) => name === author) ? author : theTeam;
    const record = { id: newId('comment') as CommentId, modelId, on, words: clean, author: known };
    if ((await execute({ type: 'comment.add', record })) === null) setWords('');
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <FieldLabel
        label={t('comments.new', { side: t(`app.side.${side}`) })}
        htmlFor={id}
        error={wrong}
        hint={t('comments.newHint')}
      >
        <textarea
          id={id}
          className={field.input}
          dir={dirOfTyped(words)}
          rows={2}
          value={words}
          maxLength={20_000}
          aria-invalid={wrong !== null || undefined}
          onChange={(event) => {
            setWords(event.target.value);
            setWrong(null);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void add();
          }}
          data-testid="comment-words"
        />
      </FieldLabel>
      {people.length > 0 && (
        <Select
          label={t('comments.author')}
          value={people.some(({ name }) => name === author) ? author : theTeam}
          options={[
            { value: theTeam, label: t('comments.wholeTeam') },
            ...[...new Set(people.map(({ name }) => name))].map((name) => ({ value: name, label: name })),
          ]}
          onChange={setAuthor}
          testId="comment-author"
        />
      )}
      <Button submit small testId="comment-add">
        {t('comments.add')}
      </Button>
    </form>
  );
}
