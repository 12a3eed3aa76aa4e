import type { NodeProps } from '@xyflow/react';
import { CircleCheck, CircleHelp } from 'lucide-react';
import { memo } from 'react';
import { CommentCount } from '../../comments/comment-count.tsx';
import { execute } from '../../state/execute.ts';
import { useText } from '../../text/use-text.ts';
import { PenMark } from '../../ui/pen-mark.tsx';
import type { NoteFlowNode } from '../flow-elements.ts';
import { useZoomLevel } from '../use-zoom-level.ts';
import type { ZoomLevel } from '../zoom-level.ts';
import type { BoardNode, NoteCard } from './board-node.ts';
import { Edges } from './edges.tsx';
import css from './notes.module.css';
import { stopWriting, useWriting, writeIn } from './under-hand.ts';
import { WordsInPlace } from './words-in-place.tsx';

/** A note as it was said, with the mark of who held the pen. An open question lies on pale yellow until it is answered. */
export const NoteNode = memo(function NoteNode({ data, selected }: NodeProps<NoteFlowNode>) {
  const t = useText();
  const { node, drawing } = data;
  const { card } = node;
  const level = useZoomLevel(node.id);
  const open = card.kind === 'question' && card.answer === null;
  return (
    <>
      <Edges node={node} drawing={drawing} shown={selected} least={{ width: 120, height: 60 }} />
      <article
        className={`${css.note} ${css[level]}`}
        data-open={open || undefined}
        data-selected={selected || undefined}
        onDoubleClick={() => writeIn(node.id)}
      >
        <p className={css.by}>
          <PenMark side={card.side} />
          <span>{t(`app.side.${card.side}`)}</span>
          {card.kind === 'question' && (
            <span className={css.state}>
              {open ? <CircleHelp size="1.1em" aria-hidden /> : <CircleCheck size="1.1em" aria-hidden />}
              {t(open ? 'notes.open' : 'notes.answered')}
            </span>
          )}
        </p>
        <Part node={node} card={card} part="words" level={level} />
        {card.kind === 'question' && level !== 'far' && <Part node={node} card={card} part="answer" level={level} />}
      </article>
      <CommentCount on={node.selects} far={level === 'far'} />
    </>
  );
});

type PartProps = {
  readonly node: BoardNode;
  readonly card: NoteCard;
  readonly part: 'words' | 'answer';
  readonly level: ZoomLevel;
};

/** The words, or the answer to them: read, or being written. */
function Part({ node, card, part, level }: PartProps) {
  const t = useText();
  const writing = useWriting((now) => now.node === node.id && now.part === part);
  const value = (part === 'words' ? card.words : card.answer) ?? '';
  if (writing) {
    return (
      <WordsInPlace
        label={t(part === 'answer' ? 'notes.answer' : `notes.words.${card.kind}`)}
        value={value}
        onCommit={(words) => commit(node.selects.id, part, words)}
        onDone={() => leave(node.id)}
        testId={`write-${part}`}
      />
    );
  }
  if (part === 'words') {
    return (
      <p
        className={css.words}
        dir="auto"
        title={value}
        style={{ WebkitLineClamp: linesOf(node, card, level) }}
        data-empty={value === '' || undefined}
      >
        {value || t(`notes.write.${card.kind}`)}
      </p>
    );
  }
  return (
    <div className={css.answer}>
      {value === '' ? (
        <button
          type="button"
          className={`${css.answerButton} nodrag nopan`}
          onClick={() => writeIn(node.id, 'answer')}
          data-testid="answer-question"
        >
          {t('notes.answerIt')}
        </button>
      ) : (
        <p dir="auto">{value}</p>
      )}
    </div>
  );
}

/** Whole lines that fit between its head and its foot, in units; letters grow with distance as the style sheet says. */
function linesOf({ height, width }: BoardNode, { kind, answer }: NoteCard, level: ZoomLevel): number {
  const size = { far: 1.75, middle: 1, near: 0.75 }[level];
  const line = 20.5 * size;
  const answerLines = (answer?.length ?? 0) * 6 * size > width - 24 ? 2 : 1;
  const foot = kind === 'note' || level === 'far' ? 0 : answer === null ? 28 : 10 + line * answerLines;
  return Math.max(1, Math.floor((height - 26 - 18 * size - foot) / line));
}

/** An answer that was emptied opens the question again. */
async function commit(id: string, part: 'words' | 'answer', words: string): Promise<boolean> {
  const { gesture } = useWriting.getState();
  const set = part === 'words' ? { words } : { answer: words === '' ? null : words };
  const command = { type: 'note.change', id, set } as Parameters<typeof execute>[0];
  return (await execute(command, gesture === null ? {} : { gesture })) === null;
}

/** The focus goes back to the note, so that the keyboard can go on from it. */
function leave(node: string): void {
  if (useWriting.getState().node === node) stopWriting();
  const element = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(node)}"]`);
  if (element?.contains(document.activeElement) || document.activeElement === document.body) element?.focus();
}
