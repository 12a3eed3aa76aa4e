import type { CardKind } from '#shared/commands/cards.ts';
import { type languages, textIn } from '#shared/model/local-text.ts';
import { stageName } from '#shared/text/names.ts';
import { ask } from '../../bridge/accord.ts';
import { execute, newId } from '../../state/execute.ts';
import { showFailure } from '../../state/failure-store.ts';
import { select } from '../../state/view-store.ts';
import { useShown } from '../../state/workshop-store.ts';
import { currentText, textsOf } from '../../text/use-text.ts';
import { cardsMeant, useCanvasNow } from '../canvas-now.ts';
import { pickCards } from '../hand-store.ts';
import { toPlacement } from '../place-cards.ts';
import { focusCard, removeCards } from '../remove-cards.ts';
import { type CopiedCards, copyCards, readCopied } from './copied-cards.ts';
import { pasteCards } from './paste-cards.ts';

/** The selected cards as they are copied; null when none of them can be: the matrix, stages without a gate. */
export function copiedNow(): CopiedCards | null {
  const { model, state } = useShown.getState();
  const { now } = useCanvasNow.getState();
  if (model === null || now === null) return null;
  const cards = cardsMeant();
  const places = cards.map((card) => ({ node: card.id, ...toPlacement(card, now.density) }));
  return copyCards(
    model,
    state,
    cards.map(({ selects }) => selects),
    places,
  );
}

/** A gate stands for one stage of a model, so it has no second one beside it. */
export function canDuplicate(): boolean {
  return cardsMeant().some(({ card }) => !['matrix', 'stage', 'gate'].includes(card.kind));
}

/** The selected cards once more, beside themselves, in one step; gates are left out. */
export async function duplicateCards(): Promise<void> {
  const copied = copiedNow();
  if (copied === null) return;
  await paste({ ...copied, records: copied.records.filter(({ kind }) => kind !== 'gate') });
}

/** Puts the selected cards on the clipboard, as JSON that another workshop can read. */
export async function copySelected(): Promise<boolean> {
  const copied = copiedNow();
  if (copied === null) return false;
  const answer = await ask('clipboard.write', { text: JSON.stringify(copied) });
  showFailure(answer.ok ? null : answer.refusal);
  return answer.ok;
}

/** Copies, then removes in one step; what is still used stays, and the refusal says by whom. */
export async function cutSelected(): Promise<void> {
  const cards = cardsMeant();
  if (await copySelected()) await removeCards(cards);
}

/** What is on the clipboard as new cards, which are selected then; or why not, in a sentence. */
export async function pasteCopied(): Promise<void> {
  const answer = await ask('clipboard.read', {});
  if (!answer.ok) {
    showFailure(answer.refusal);
    return;
  }
  const copied = readCopied(answer.value);
  if (copied === null) say(currentText()('copying.no.cards'));
  else await paste(copied);
}

async function paste(copied: CopiedCards): Promise<void> {
  const { model, state } = useShown.getState();
  if (model === null) return;
  const taken = [...Object.values(state.placement), ...Object.values(state.note), ...Object.values(state.frame)];
  const pasted = pasteCards({ copied, model, board: state, newId, copyOf, taken });
  if (!pasted.ok) {
    const t = currentText();
    const name = pasted.stage === undefined ? textIn(pasted.name, t.language) : stageName(model, pasted.stage, t);
    say(t(pasted.why, { name: name === '' ? t('condition.gone') : name }));
    return;
  }
  if ((await execute(pasted.command)) !== null) return;
  const [first, ...more] = pasted.nodes;
  if (first !== undefined && more.length === 0) {
    const [kind, id] = first.split(/:(.*)/s) as [CardKind, string];
    select({ kind, id });
  } else {
    select(null);
    pickCards(pasted.nodes);
  }
  // The new cards are there after this event.
  if (first !== undefined) setTimeout(() => focusCard(first), 30);
}

function copyOf(name: string, language: (typeof languages)[number]): string {
  return textsOf(language, 'western')('copying.copyOf', { name });
}

function say(sentence: string): void {
  showFailure({ kind: 'said', sentence });
}
