import { openBuilder } from '../../inspector/condition/builder-store.ts';
import { select } from '../../state/view-store.ts';
import { useShown } from '../../state/workshop-store.ts';
import { currentText } from '../../text/use-text.ts';
import { cardsMeant, edgeMeant } from '../canvas-now.ts';
import { disconnect } from './connect-by-hand.ts';
import { openConnectDialog } from './connect-store.ts';
import { disconnectionOf } from './disconnection.ts';
import { endOf } from './ends.ts';

/** Lists what the focused card can be connected to. */
export function connectFocused(): void {
  const [card] = cardsMeant();
  if (card !== undefined) openConnectDialog(endOf(card.id));
}

/** Removes the connection that is picked. */
export function disconnectPicked(): void {
  const { model } = useShown.getState();
  const edge = edgeMeant();
  if (model !== null && edge !== null) void disconnect(model, edge, currentText());
}

/** Opens the record in which the picked connection is written. */
export function openPicked(): void {
  const { model } = useShown.getState();
  const edge = edgeMeant();
  const [from, to] = [endOf(edge?.source ?? ''), endOf(edge?.target ?? '')];
  if (model === null || from === null || to === null) return;
  const found = disconnectionOf(model, from, to);
  if (!found.ok && found.opens !== undefined) {
    select({ kind: found.opens.kind, id: found.opens.id });
    openBuilder(found.opens);
    return;
  }
  if (!found.ok && found.selects !== undefined) {
    select(found.selects);
    return;
  }
  const [command] = found.ok ? found.commands : [];
  const rule = command !== undefined && command.type === 'rule.change' ? command.id : null;
  select(rule === null ? { kind: to.kind, id: to.id } : { kind: 'rule', id: rule });
}
