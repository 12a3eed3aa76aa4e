import { useStoreApi } from '@xyflow/react';
import { type MouseEvent, memo, type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import css from './edges.module.css';
import type { RibbonData } from './flow-elements.ts';
import { pickEdge, useHand } from './hand-store.ts';
import { Ribbon } from './ribbon-edge.tsx';

/**
 * All edges in one picture under the cards. They are drawn by the projection's own shapes, so the library need not
 * follow them: a zoom or a pan draws nothing anew, and a drag only what it moves.
 */
export const EdgeLayer = memo(function EdgeLayer({ ribbons }: { readonly ribbons: readonly RibbonData[] }) {
  const picked = useHand((hand) => hand.edge);
  return (
    <InViewport>
      {/* Cards say in words what they lead to, and their connections can be listed: the picture is for the eye. */}
      <svg className={css.layer} aria-hidden onClick={pick} data-testid="edges">
        {ribbons.map((ribbon) => (
          <Ribbon key={ribbon.edge.id} ribbon={ribbon} picked={ribbon.edge.id === picked} />
        ))}
      </svg>
    </InViewport>
  );
});

/** Moves and grows with the cards. The library's own portal looks for its place anew at each step of a zoom or a drag. */
function InViewport({ children }: { readonly children: ReactNode }) {
  const store = useStoreApi();
  const [place, setPlace] = useState<Element | null>(null);
  useEffect(() => {
    setPlace(store.getState().domNode?.querySelector('.react-flow__viewport-portal') ?? null);
  }, [store]);
  return place === null ? null : createPortal(children, place);
}

function pick(event: MouseEvent): void {
  const edge = edgeAt(event.target);
  if (edge === null) return;
  event.stopPropagation();
  pickEdge(edge);
}

/** The edge that an event happened on. */
export function edgeAt(target: EventTarget): string | null {
  return (target as Element).closest<SVGElement>('[data-edge]')?.dataset.edge ?? null;
}
