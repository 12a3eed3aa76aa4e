import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { FieldId } from '#shared/model/ids.ts';
import type { Model } from '#shared/model/model.ts';
import { fieldName } from '#shared/text/names.ts';
import { useText } from '../../text/use-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { MoveButtons, moved } from '../audience/move-buttons.tsx';
import { type FactChoice, FactPicker } from './fact-picker.tsx';
import css from './gate.module.css';

type FactListProps = {
  readonly fields: readonly FieldId[];
  readonly model: Model;
  readonly most: number;
  /** How often a fact is known and whom it would stop; null before leads are there. */
  readonly fills: (id: FieldId) => Pick<FactChoice, 'share' | 'stops'> | null;
  /** What stands below a fact that is asked for. */
  readonly below: (at: number) => ReactNode;
  readonly onCommit: (fields: FieldId[]) => void;
  readonly label: string;
  readonly testId: string;
};

/**
 * Facts that are asked for, in the order in which they are named. Each change is one step to undo. On a fact's buttons
 * Alt with the arrow keys moves it and Delete removes it.
 */
export function FactList(props: FactListProps) {
  const { fields, model, most, fills, below, onCommit, label, testId } = props;
  const t = useText();
  const list = useRef<HTMLUListElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const remove = (at: number) => {
    onCommit(fields.toSpliced(at, 1));
    // The focus stays in the list: on the next fact, or where one is added.
    requestAnimationFrame(() => {
      const rest = [...(list.current?.querySelectorAll<HTMLElement>('[data-remove]') ?? [])];
      (rest[Math.min(at, rest.length - 1)]?.querySelector<HTMLElement>('button') ?? input.current)?.focus();
    });
  };
  const onKeyDown = (at: number) => (event: KeyboardEvent) => {
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (step !== undefined && fields[at + step] !== undefined) onCommit(moved(fields, at, at + step));
    else if (event.key === 'Delete') remove(at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const choices = model.fields
    .filter(({ id }) => !fields.includes(id))
    .map(({ id }) => ({ id, name: fieldName(model, id, t), ...(fills(id) ?? { share: null, stops: null }) }));
  return (
    <>
      {fields.length > 0 && (
        <ul className={css.facts} ref={list} data-testid={testId}>
          {[...fields.entries()].map(([at, id]) => (
            <li key={id} onKeyDown={onKeyDown(at)} data-testid={`${testId}-${at}`}>
              <div className={css.fact}>
                <span dir="auto">{fieldName(model, id, t)}</span>
                <MoveButtons
                  name={fieldName(model, id, t)}
                  at={at}
                  all={fields.length}
                  onMove={(to) => onCommit(moved(fields, at, to))}
                  testId={`${testId}-${at}`}
                />
                <span data-remove>
                  <IconButton
                    icon={X}
                    label={t('inspector.removePart', { name: fieldName(model, id, t) })}
                    onClick={() => remove(at)}
                    testId={`${testId}-${at}-remove`}
                  />
                </span>
              </div>
              {below(at)}
            </li>
          ))}
        </ul>
      )}
      {fields.length < most && choices.length > 0 && (
        <FactPicker
          label={label}
          choices={choices}
          onPick={(id) => onCommit([...fields, id])}
          input={input}
          testId={`${testId}-add`}
        />
      )}
    </>
  );
}
