import { Unlink } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Model } from '#shared/model/model.ts';
import { isolated } from '#shared/text/isolate.ts';
import type { Translate } from '#shared/text/translate.ts';
import { newId } from '../../state/execute.ts';
import { useModel } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { CanvasEdge } from '../canvas-node.ts';
import { useCanvasNow } from '../canvas-now.ts';
import css from './connect.module.css';
import { connect, disconnect, sayEnds } from './connect-by-hand.ts';
import { cardOf, openConnectDialog, useConnect } from './connect-store.ts';
import { type End, endName, endOf, endsOf } from './ends.ts';
import { meaningOf } from './meaning-of.ts';

/** A card's connections without the mouse: those it has, to be removed, and all it may have, to be made. */
export function ConnectDialog() {
  const t = useText();
  const model = useModel();
  const end = useConnect((store) => store.dialog);
  if (end === null || model === null) return null;
  const name = isolated(endName(model, end, t), t);
  return (
    <Dialog
      opened
      onClose={() => openConnectDialog(null)}
      title={t('connect.title', { name })}
      size="large"
      testId="connect-dialog"
    >
      <Connections model={model} end={end} name={name} />
    </Dialog>
  );
}

type Possible = {
  readonly from: End;
  readonly to: End;
  readonly other: End;
  readonly says: string;
  readonly name: string;
};

function Connections({ model, end, name }: { readonly model: Model; readonly end: End; readonly name: string }) {
  const t = useText();
  const [wanted, setWanted] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const edges = useCanvasNow((store) => store.now?.canvas.edges ?? []);
  const card = cardOf(model, end);
  const there = edges.filter(({ source, target }) => source === card || target === card);
  const possible = possibleFor(model, end, t).filter((each) => matches(each, wanted));
  const choose = ({ from, to }: Possible) => {
    openConnectDialog(null);
    void connect(model, from, to);
  };
  return (
    <section aria-label={t('connect.title', { name })} onKeyDown={(event) => stepThrough(event, list.current)}>
      <TextField
        label={t('connect.find')}
        value={wanted}
        onCommit={setWanted}
        onType={setWanted}
        autoFocus
        testId="connect-find"
      />
      <div className={css.list} ref={list}>
        {possible.length === 0 && <p>{t(wanted === '' ? 'connect.none' : 'connect.noneFound', { name })}</p>}
        {(['to', 'from'] as const).map((way) => {
          const own = possible.filter(({ from }) => (from === end) === (way === 'to'));
          return own.length === 0 ? null : (
            <section key={way}>
              <h3>{t(`connect.${way}`)}</h3>
              {own.map((each) => (
                <button
                  key={`${each.other.kind}:${each.other.id}`}
                  type="button"
                  className={css.target}
                  onClick={() => choose(each)}
                  data-target=""
                  data-testid={`connect-${way}-${each.other.kind}-${each.other.id}`}
                >
                  <strong dir="auto">{each.name}</strong>
                  <span>{each.says}</span>
                </button>
              ))}
            </section>
          );
        })}
        {there.length > 0 && (
          <section>
            <h3>{t('connect.there')}</h3>
            {there.map((edge) => (
              <There key={edge.id} model={model} edge={edge} />
            ))}
          </section>
        )}
      </div>
    </section>
  );
}

function There({ model, edge }: { readonly model: Model; readonly edge: CanvasEdge }) {
  const t = useText();
  const words = describeEdge('connect.edge', model, edge, t);
  const remove = () => {
    openConnectDialog(null);
    void disconnect(model, edge, t);
  };
  return (
    <div className={css.there}>
      <span>{words}</span>
      <IconButton
        icon={Unlink}
        label={describeEdge('connect.remove', model, edge, t)}
        onClick={remove}
        testId={`disconnect-${edge.id}`}
      />
    </div>
  );
}

/** An edge in words, by the names of its ends. */
export function describeEdge(
  text: 'connect.edge' | 'connect.remove',
  model: Model,
  edge: Pick<CanvasEdge, 'source' | 'target'>,
  t: Translate,
): string {
  const [from, to] = [endOf(edge.source), endOf(edge.target)];
  return from === null || to === null ? '' : sayEnds(text, model, from, to, t);
}

/** Everything that connecting this end to another would mean, forwards first. */
function possibleFor(model: Model, end: End, t: Translate): Possible[] {
  const ends = endsOf(model);
  const possible = (from: End, to: End): Possible[] => {
    const meaning = meaningOf(model, from, to, newId);
    if (!meaning.ok) return [];
    const other = from === end ? to : from;
    return [{ from, to, other, says: sayEnds(meaning.says, model, from, to, t), name: endName(model, other, t) }];
  };
  return [...ends.flatMap((other) => possible(end, other)), ...ends.flatMap((other) => possible(other, end))];
}

function matches({ name }: Possible, wanted: string): boolean {
  return name.toLowerCase().includes(wanted.trim().toLowerCase());
}

/** The arrow keys go through the list, from the field too. */
function stepThrough(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || list === null) return;
  event.preventDefault();
  const targets = [...list.querySelectorAll<HTMLElement>('[data-target]')];
  const here = targets.indexOf(document.activeElement as HTMLElement);
  targets[Math.max(0, here + step)]?.focus();
}
