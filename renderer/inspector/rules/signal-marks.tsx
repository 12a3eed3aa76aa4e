import type { Model } from '#shared/model/model.ts';
import { SignalMark } from '../../ui/signal-mark.tsx';

/** What the activities of a rule show, each kind once. */
export function SignalMarks({
  types,
  model,
  small,
}: {
  readonly types: readonly string[];
  readonly model: Model;
  readonly small?: boolean;
}) {
  const signals = new Set(model.activityTypes.filter(({ id }) => types.includes(id)).map(({ signal }) => signal));
  return (
    <span>
      {[...signals].map((signal) => (
        <SignalMark key={signal} signal={signal} small={small ?? false} />
      ))}
    </span>
  );
}
