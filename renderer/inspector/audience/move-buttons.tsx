import { ArrowDown, ArrowUp } from 'lucide-react';
import { useText } from '../../text/use-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import css from './audience.module.css';

type MoveButtonsProps = {
  /** What is moved, as people call it. */
  readonly name: string;
  readonly at: number;
  readonly all: number;
  readonly onMove: (to: number) => void;
  readonly testId?: string;
};

/** Up and down in a list; nothing where there is only one. */
export function MoveButtons({ name, at, all, onMove, testId }: MoveButtonsProps) {
  const t = useText();
  if (all < 2) return null;
  return (
    <span className={css.moves}>
      <IconButton
        icon={ArrowUp}
        label={t('audience.up', { name })}
        onClick={() => onMove(at - 1)}
        disabled={at === 0}
        testId={`${testId}-up`}
      />
      <IconButton
        icon={ArrowDown}
        label={t('audience.down', { name })}
        onClick={() => onMove(at + 1)}
        disabled={at === all - 1}
        testId={`${testId}-down`}
      />
    </span>
  );
}

/** The list with one of it at another place. */
export function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const item = list[from] as Item;
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}
