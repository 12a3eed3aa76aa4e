import { NodeResizer, type OnResize, type OnResizeEnd } from '@xyflow/react';
import type { Area } from '#shared/model/area.ts';
import { execute } from '../../state/execute.ts';
import { type Drawing, fromFlowPoint } from '../flow-elements.ts';
import type { BoardNode } from './board-node.ts';
import css from './notes.module.css';
import { grown } from './project-board.ts';
import { useUnderHand } from './under-hand.ts';

type EdgesProps = {
  readonly node: BoardNode;
  readonly drawing: Drawing;
  readonly shown: boolean;
  /** In units. */
  readonly least: { readonly width: number; readonly height: number };
};

/** Edges and corners to drag; letting go is one command. */
export function Edges({ node, drawing, shown, least }: EdgesProps) {
  const areaOf = (at: { x: number; y: number; width: number; height: number }): Area => {
    const width = at.width / drawing.scale;
    return { ...fromFlowPoint(at, width, drawing), width, height: at.height / drawing.scale };
  };
  const onResize: OnResize = (_event, at) => useUnderHand.setState({ id: node.id, area: areaOf(at) });
  const onResizeEnd: OnResizeEnd = (_event, at) => void resize(node, areaOf(at), drawing);
  return (
    <NodeResizer
      isVisible={shown}
      minWidth={least.width * drawing.scale}
      minHeight={least.height * drawing.scale}
      lineClassName={css.edge}
      handleClassName={css.corner}
      onResize={onResize}
      onResizeEnd={onResizeEnd}
    />
  );
}

/** Another size, by hand or by key. It stays as it is drawn until the workshop says so, too. */
export async function resize(node: BoardNode, area: Area, drawing: Drawing): Promise<void> {
  useUnderHand.setState({ id: node.id, area });
  const { kind, id } = node.selects;
  const set = grown(area, drawing.density, kind === 'frame' ? 'frame' : 'note');
  await execute({ type: kind === 'frame' ? 'frame.change' : 'note.change', id, set } as Parameters<typeof execute>[0]);
  if (useUnderHand.getState().area === area) useUnderHand.setState({ id: null, area: null });
}
