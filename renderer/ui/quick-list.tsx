import { Combobox, Modal, useCombobox } from '@mantine/core';
import { Search } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useText } from '../text/use-text.ts';
import dialog from './dialog.module.css';
import { dirOfTyped } from './dir-of-typed.ts';
import css from './quick-list.module.css';
import { useFocusBack } from './use-focus-back.ts';

export type QuickOption = { readonly id: string; readonly content: ReactNode; readonly disabled?: boolean };
export type QuickGroup = {
  readonly id: string;
  readonly label: string | null;
  readonly options: readonly QuickOption[];
};

type QuickListProps = {
  /** What can be found here: the field's name. */
  readonly label: string;
  readonly placeholder: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly groups: readonly QuickGroup[];
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
  /** What is said below the field: how many there are, or why there is nothing. */
  readonly said: string;
  readonly testId: string;
};

/** A field and what fits it, over the window: arrows choose, Enter takes, Escape goes back to where one was. */
export function QuickList(props: QuickListProps) {
  const { label, placeholder, typed, onType, groups, onChoose, onClose, said, testId } = props;
  const t = useText();
  useFocusBack();
  const list = useCombobox({ opened: true, onDropdownClose: onClose });
  const { selectFirstOption } = list;
  // What fits best is chosen until the arrows say otherwise.
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew whenever what is listed changes
  useEffect(() => void selectFirstOption(), [selectFirstOption, typed, groups]);
  // The list is there only after the dialog; drawn once more, the field says which list it commands.
  const [, drawAgain] = useState(false);
  useEffect(() => {
    const later = setTimeout(() => {
      drawAgain(true);
      selectFirstOption();
    });
    return () => clearTimeout(later);
  }, [selectFirstOption]);
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size="40rem"
      yOffset="10vh"
      padding={0}
      // The page itself never scrolls; the lock would add a style element that the page's policy refuses.
      lockScroll={false}
      classNames={{ content: dialog.content, overlay: dialog.overlay }}
      transitionProps={{ duration: 0 }}
      // The dialog's own part carries the name, not the frame around it.
      attributes={{ content: { 'aria-label': label } }}
      data-testid={testId}
    >
      <Combobox store={list} onOptionSubmit={onChoose}>
        <div className={css.field}>
          <Search size="1.2rem" aria-hidden />
          <Combobox.EventsTarget withExpandedAttribute>
            <input
              type="text"
              dir={dirOfTyped(typed)}
              className={css.input}
              aria-label={label}
              placeholder={placeholder}
              value={typed}
              maxLength={200}
              onChange={(event) => onType(event.target.value)}
              // What was sought before can be written over.
              onFocus={(event) => event.currentTarget.select()}
              data-autofocus
              data-testid={`${testId}-field`}
            />
          </Combobox.EventsTarget>
          <kbd className={css.escape}>{t('find.escape')}</kbd>
        </div>
        <p className={css.said} aria-live="polite" data-plain="place" data-testid={`${testId}-said`}>
          {said}
        </p>
        <Combobox.Options className={css.options} aria-label={label}>
          {groups.map((group) => (
            <Group key={group.id} group={group} />
          ))}
        </Combobox.Options>
      </Combobox>
    </Modal>
  );
}

function Group({ group }: { readonly group: QuickGroup }) {
  const options = group.options.map(({ id, content, disabled }) => (
    <Combobox.Option
      key={id}
      value={id}
      disabled={disabled ?? false}
      className={css.option}
      data-testid={`option-${id}`}
    >
      {content}
    </Combobox.Option>
  ));
  if (group.label === null) return options;
  return (
    <Combobox.Group label={group.label} classNames={{ groupLabel: css.groupLabel }}>
      {options}
    </Combobox.Group>
  );
}
