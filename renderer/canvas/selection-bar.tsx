import { useDeferredValue } from 'react';
import { ActionButton } from '../actions/action-button.tsx';
import { actionOf } from '../actions/all-actions.ts';
import { useView } from '../state/view-store.ts';
import { useModel } from '../state/workshop-store.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { useCanvasNow } from './canvas-now.ts';
import { describeEdge } from './connect/connect-dialog.tsx';
import { useHand } from './hand-store.ts';
import { LayoutNote } from './layout/layout-note.tsx';
import css from './selection-bar.module.css';

const forCards = [
  ['arrange.start', 'arrange.centre', 'arrange.end', 'arrange.top', 'arrange.middle', 'arrange.bottom'],
  ['arrange.across', 'arrange.down', 'arrange.layoutSelected'],
  ['cards.duplicate', 'cards.copy', 'cards.merge', 'cards.remove'],
].map((ids) => ids.map(actionOf));

/** What can be done with several selected cards, or with the selected connection. */
export function SelectionBar() {
  const picked = useHand((hand) => hand.picked.size);
  const edge = useHand((hand) => hand.edge);
  const presenting = useView((view) => view.presenting);
  if (presenting) return null;
  return (
    <>
      {edge !== null ? <EdgeBar edge={edge} /> : picked > 1 && <CardsBar />}
      <LayoutNote />
    </>
  );
}

function CardsBar() {
  const t = useText();
  const picked = useHand((hand) => hand.picked);
  // What can be done depends on the cards and on what is selected; both are read when it is drawn.
  useDeferredValue(useCanvasNow((store) => store.now?.canvas));
  return (
    <div className={css.bar} role="toolbar" aria-label={t('canvas.selected', { count: picked.size })}>
      <b className={css.count} data-testid="selected-count">
        {t('canvas.selected', { count: picked.size })}
      </b>
      {forCards.map((actions) => (
        <span key={actions[0]?.id} className={css.part}>
          {actions.map((action) => (
            <ActionButton key={action.id} action={action} />
          ))}
        </span>
      ))}
    </div>
  );
}

function EdgeBar({ edge }: { readonly edge: string }) {
  const t = useText();
  const model = useModel();
  const found = useCanvasNow((store) => store.now?.canvas.edges.find(({ id }) => id === edge));
  if (found === undefined || model === null) return null;
  const [remove, open] = [actionOf('connect.remove'), actionOf('connect.open')];
  return (
    <div className={css.bar} role="toolbar" aria-label={t('connect.there')} data-testid="edge-bar">
      <b className={css.count}>{describeEdge('connect.edge', model, found, t)}</b>
      <span className={css.part}>
        {open.icon && (
          <Button small kind="quiet" icon={open.icon} onClick={open.run} testId="edge-open">
            {t(open.label)}
          </Button>
        )}
        {remove.icon && (
          <Button small kind="quiet" icon={remove.icon} onClick={remove.run} testId="edge-remove">
            {t(remove.label)}
          </Button>
        )}
      </span>
    </div>
  );
}
