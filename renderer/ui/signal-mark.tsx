import { BookOpen, ShieldMinus, Target } from 'lucide-react';
import type { ActivityType } from '#shared/model/activity-type.ts';
import { useText } from '../text/use-text.ts';
import css from './signal-mark.module.css';

type Signal = ActivityType['signal'];
const icons = { interest: BookOpen, intent: Target, negative: ShieldMinus } as const;

/** What an activity shows (A1): interest, the intent to buy, or something against. In words, unless there is no room. */
export function SignalMark({ signal, small }: { readonly signal: Signal; readonly small?: boolean }) {
  const t = useText();
  const Icon = icons[signal];
  const word = t(`model.signal.${signal}`);
  return (
    <span className={css.mark} data-signal={signal} title={small ? word : undefined}>
      <Icon size="1em" aria-hidden={!small} aria-label={small ? word : undefined} />
      {!small && word}
    </span>
  );
}
