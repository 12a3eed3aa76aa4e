import { useConnection } from '@xyflow/react';
import { Ban, Link2 } from 'lucide-react';
import { newId } from '../../state/execute.ts';
import { useModel } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import css from './connect.module.css';
import { sayEnds } from './connect-by-hand.ts';
import { useConnect } from './connect-store.ts';
import { endOf } from './ends.ts';
import { meaningOf } from './meaning-of.ts';

/** Beside the pointer while a connection is dragged: what it would write, or in a sentence why it makes no sense. */
export function ConnectionHint() {
  const t = useText();
  const model = useModel();
  const dragged = useConnect((store) => store.dragged);
  const refused = useConnect((store) => store.refused);
  const { over, x, y } = useConnection(({ inProgress, toHandle, pointer }) =>
    inProgress
      ? { over: toHandle === null ? null : `${toHandle.nodeId}\n${toHandle.id ?? ''}`, x: pointer.x, y: pointer.y }
      : idle,
  );
  if (dragged === null || model === null) {
    return refused === null ? null : <Hint words={refused.words} refused x={refused.at.x} y={refused.at.y} />;
  }
  const [node = '', handle] = over?.split('\n') ?? [];
  const other = over === null ? null : endOf(node, handle);
  if (other === null || (other.kind === dragged.held.kind && other.id === dragged.held.id)) return null;
  const [from, to] = dragged.backwards ? [other, dragged.held] : [dragged.held, other];
  const meaning = meaningOf(model, from, to, newId);
  const words = sayEnds(meaning.ok ? meaning.says : meaning.why, model, from, to, t);
  return <Hint words={words} refused={!meaning.ok} x={x} y={y} />;
}

const idle = { over: null, x: 0, y: 0 };
/** Below the pointer and to the side on which there is room. */
const beside = 18;

type HintProps = { readonly words: string; readonly refused: boolean; readonly x: number; readonly y: number };

function Hint({ words, refused, x, y }: HintProps) {
  const t = useText();
  const toTheLeft = x > window.innerWidth * 0.55;
  const across = toTheLeft ? `calc(${x - beside}px - 100%)` : `${x + beside}px`;
  return (
    <p
      className={refused ? `${css.hint} ${css.refused}` : css.hint}
      style={{ transform: `translate(${across}, ${y + beside}px)` }}
      dir={t.direction}
      role="status"
      data-testid="connection-hint"
      data-refused={refused || undefined}
    >
      {refused ? <Ban size="1.1em" aria-hidden /> : <Link2 size="1.1em" aria-hidden />}
      {words}
    </p>
  );
}
