import { Circle } from 'lucide-react';
import { useText } from '../text/use-text.ts';
import { IconButton } from '../ui/icon-button.tsx';
import type { Action } from './action.ts';
import { describeKeys } from './keys.ts';

/** An action as a button of a toolbar: its icon, and its words with its keys in the tooltip. */
export function ActionButton({ action }: { readonly action: Action }) {
  const t = useText();
  const [keys] = action.keys ?? [];
  const label = keys === undefined ? t(action.label) : `${t(action.label)} (${describeKeys(keys, t)})`;
  return (
    <IconButton
      icon={action.icon ?? Circle}
      label={label}
      onClick={action.run}
      disabled={!action.isEnabled()}
      mirrored={action.mirrored ?? false}
      testId={`action-${action.id}`}
    />
  );
}
