import { textIn } from '#shared/model/local-text.ts';
import type { Translate } from '#shared/text/translate.ts';
import { box, type Drawing, type NoteFlowNode, type RegionFlowNode } from '../flow-elements.ts';
import type { BoardNode } from './board-node.ts';

type BoardFlowNode = NoteFlowNode | RegionFlowNode;
type Drawn = {
  readonly selected: boolean;
  readonly drawing: Drawing;
  readonly t: Translate;
  readonly flow: BoardFlowNode;
};
const drawn = new WeakMap<BoardNode, Drawn>();

/** Notes lie above the cards, frames behind everything. The same note gives the same element. */
export function boardElements(
  nodes: readonly BoardNode[],
  picked: ReadonlySet<string>,
  drawing: Drawing,
  t: Translate,
): BoardFlowNode[] {
  return nodes.map((node) => {
    const selected = picked.has(node.id);
    const last = drawn.get(node);
    if (last?.selected === selected && last.drawing === drawing && last.t === t) return last.flow;
    const flow = element(node, selected, drawing, t);
    drawn.set(node, { selected, drawing, t, flow });
    return flow;
  });
}

function element(node: BoardNode, selected: boolean, drawing: Drawing, t: Translate): BoardFlowNode {
  const isFrame = node.card.kind === 'frame';
  return {
    id: node.id,
    type: isFrame ? 'region' : 'note',
    ...box(node, node.width, node.height, drawing),
    selected,
    // The library lifts what is selected by 1000: a frame stays behind everything all the same.
    zIndex: isFrame ? (selected ? -1001 : -1) : 2,
    // What stands in a frame is reached through it; its title and its edges are its own.
    ...(isFrame && { style: { pointerEvents: 'none' } }),
    ariaLabel: boardLabel(node, t),
    domAttributes: {
      'data-testid': `node-${node.selects.kind}-${node.selects.id}`,
      'aria-roledescription': undefined,
    } as object,
    data: { node, drawing },
  } as BoardFlowNode;
}

/** What a screen reader calls it: its words are read from inside it. */
export function boardLabel({ card }: BoardNode, t: Translate): string {
  if (card.kind === 'frame') {
    return t('notes.frameLabel', { step: card.step, name: textIn(card.name, t.language) || t('notes.unnamedFrame') });
  }
  const who = t(`app.side.${card.side}`);
  if (card.kind === 'note') return t('notes.noteLabel', { who });
  return t(card.answer === null ? 'notes.openQuestionLabel' : 'notes.answeredLabel', { who });
}
