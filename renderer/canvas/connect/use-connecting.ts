import type { Connection, IsValidConnection, OnConnect, OnConnectEnd, OnConnectStart } from '@xyflow/react';
import { useCallback } from 'react';
import { newId } from '../../state/execute.ts';
import { useView } from '../../state/view-store.ts';
import { useModelId, useShown } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { connect, sayEnds } from './connect-by-hand.ts';
import { beginConnection, endConnection, sayRefused, useConnect } from './connect-store.ts';
import { type End, endOf } from './ends.ts';
import { meaningOf } from './meaning-of.ts';

/** Connecting by the mouse: what the canvas's library asks, answered by the meaning of the two ends. */
export function useConnecting() {
  const t = useText();
  const isThere = useModelId() !== null;
  const presenting = useView((view) => view.presenting);
  const dragged = useConnect((store) => store.dragged);
  const onConnectStart: OnConnectStart = useCallback((_event, { nodeId, handleId, handleType }) => {
    const { model } = useShown.getState();
    const held = nodeId === null ? null : endOf(nodeId, handleId);
    if (model !== null && held !== null) beginConnection(model, held, handleType === 'target');
  }, []);
  const onConnect: OnConnect = useCallback((connection) => {
    const { model } = useShown.getState();
    const ends = endsOfConnection(connection);
    if (model !== null && ends !== null) void connect(model, ...ends);
  }, []);
  const onConnectEnd: OnConnectEnd = useCallback(
    (_event, { isValid, toHandle, pointer }) => {
      const { dragged: held } = useConnect.getState();
      const { model } = useShown.getState();
      endConnection();
      if (isValid || toHandle === null || held === null || model === null || pointer === null) return;
      const other = endOf(toHandle.nodeId, toHandle.id);
      if (other === null) return;
      const [from, to] = held.backwards ? [other, held.held] : [held.held, other];
      const meaning = meaningOf(model, from, to, newId);
      if (!meaning.ok && meaning.why !== 'connect.no.itself')
        sayRefused(sayEnds(meaning.why, model, from, to, t), pointer);
    },
    [t],
  );
  const direction: 'out' | 'in' | undefined = dragged === null ? undefined : dragged.backwards ? 'in' : 'out';
  const can = isThere && !presenting;
  return { nodesConnectable: can, onConnectStart, onConnect, onConnectEnd, isValidConnection, direction };
}

const isValidConnection: IsValidConnection = (connection) => {
  const { model } = useShown.getState();
  const ends = endsOfConnection(connection);
  return model !== null && ends !== null && meaningOf(model, ...ends, newId).ok;
};

function endsOfConnection(
  connection: Pick<Connection, 'source' | 'target'> & { sourceHandle?: string | null; targetHandle?: string | null },
): readonly [End, End] | null {
  const from = endOf(connection.source, connection.sourceHandle);
  const to = endOf(connection.target, connection.targetHandle);
  return from === null || to === null ? null : [from, to];
}
