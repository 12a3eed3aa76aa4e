import { Drawer } from '@mantine/core';
import { isOpenQuestion, type Note } from '#shared/model/note.ts';
import { recordName } from '#shared/text/record-name.ts';
import { showOnCanvas } from '../canvas/show-on-canvas.ts';
import { useModel, useRecords, useShown } from '../state/workshop-store.ts';
import { useText } from '../text/use-text.ts';
import { Panel } from '../ui/panel.tsx';
import { PenMark } from '../ui/pen-mark.tsx';
import { Segments } from '../ui/segments.tsx';
import { useFocusBack } from '../ui/use-focus-back.ts';
import { AgendaList } from './agenda-list.tsx';
import { CommentItem } from './comment-item.tsx';
import css from './comments.module.css';
import { byMoment } from './comments-of.ts';
import { showOpenPoints, useOpenPoints } from './open-points-store.ts';

/** What the room has not settled: open questions and open comments in one place; and the agenda. */
export function OpenPoints() {
  const page = useOpenPoints((points) => points.page);
  const open = useModel() !== null;
  return page !== null && open ? <OpenPanel page={page} /> : null;
}

function OpenPanel({ page }: { readonly page: 'open' | 'agenda' }) {
  const t = useText();
  const close = () => showOpenPoints(null);
  useFocusBack();
  return (
    <Drawer
      opened
      onClose={close}
      position={t.direction === 'rtl' ? 'left' : 'right'}
      size="26rem"
      // The window never scrolls as a whole, so there is nothing to lock.
      lockScroll={false}
      withCloseButton={false}
      padding={0}
      transitionProps={{ duration: 0 }}
      classNames={{ body: css.drawerBody, content: css.drawer, overlay: css.overlay }}
      // The dialog's own part carries the name, not the frame around it.
      attributes={{ content: { 'aria-label': t('notes.points') } }}
      data-testid="open-points"
    >
      <Panel title={t('notes.points')} onClose={close}>
        <Segments
          label={t('notes.points')}
          value={page}
          onChange={showOpenPoints}
          options={[
            { value: 'open', label: t('notes.points.open'), testId: 'points-open' },
            { value: 'agenda', label: t('notes.points.agenda'), testId: 'points-agenda' },
          ]}
        />
        {page === 'open' ? <StillOpen /> : <AgendaList />}
      </Panel>
    </Drawer>
  );
}

function StillOpen() {
  const t = useText();
  const modelId = useModel()?.model.id;
  const state = useShown((shown) => shown.state);
  const questions = useRecords(({ note }) => Object.values(note))
    .filter((note) => note.modelId === modelId && isOpenQuestion(note))
    .sort(byMoment);
  const comments = useRecords(({ comment }) => Object.values(comment))
    .filter((comment) => comment.modelId === modelId && !comment.resolved)
    .sort(byMoment);
  if (questions.length + comments.length === 0) return <p className={css.none}>{t('notes.points.none')}</p>;
  return (
    <>
      {questions.length > 0 && (
        <section>
          <h3>{t('notes.points.questions', { count: questions.length })}</h3>
          <ul className={css.list}>
            {questions.map((question) => (
              <QuestionItem key={question.id} question={question} />
            ))}
          </ul>
        </section>
      )}
      {comments.length > 0 && (
        <section>
          <h3>{t('notes.points.comments', { count: comments.length })}</h3>
          <ul className={css.list}>
            {comments.map((comment) => (
              <CommentItem
                key={comment.id}
                comment={comment}
                about={
                  <button type="button" className={css.about} onClick={() => goTo(comment.on)} dir="auto">
                    {nameOfTarget(comment.on.kind, comment.on.id)}
                  </button>
                }
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );

  function nameOfTarget(kind: string, id: string): string {
    if (kind === 'matrix') return t('canvas.lane.matrix');
    if (kind === 'stage') return t(`model.stage.${id as 'lead'}`);
    return recordName(t, state, kind as 'icp', id);
  }
}

function QuestionItem({ question }: { readonly question: Note }) {
  const t = useText();
  const zone = useModel()?.timeZone ?? 'UTC';
  return (
    <li className={css.item} data-testid={`point-${question.id}`}>
      <p className={css.by}>
        <PenMark side={question.side} />
        <span>{t(`app.side.${question.side}`)}</span>
        <time dateTime={question.at}>{t.formats.instant(question.at, zone)}</time>
      </p>
      <button type="button" className={css.about} onClick={() => goTo({ kind: 'note', id: question.id })} dir="auto">
        {question.words || t('notes.write.question')}
      </button>
    </li>
  );
}

/** The list makes way for what it points at. */
function goTo(on: { readonly kind: string; readonly id: string }): void {
  showOpenPoints(null);
  showOnCanvas(on);
}
