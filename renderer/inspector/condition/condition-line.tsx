import { Pencil, X } from 'lucide-react';
import type { Condition } from '#shared/model/condition.ts';
import { leavesOf } from '#shared/model/condition-walk.ts';
import type { Model } from '#shared/model/model.ts';
import { describeCondition } from '#shared/text/describe-condition.ts';
import type { Translate } from '#shared/text/translate.ts';
import { useModel } from '../../state/workshop-store.ts';
import { capital } from '../../text/capital.ts';
import { useText } from '../../text/use-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import css from '../inspector.module.css';
import { openBuilder, useBuilder } from './builder-store.ts';
import { type ConditionPart, samePart } from './condition-part.ts';

type Props = {
  readonly condition: Condition;
  readonly part: ConditionPart;
  readonly onRemove?: () => void;
  readonly testId?: string;
};

/** A condition as its sentence; a click opens the builder in the place of the canvas. */
export function ConditionLine({ condition, part, onRemove, testId }: Props) {
  const t = useText();
  const model = useModel();
  const open = useBuilder((s) => s.open !== null && samePart(s.open, part));
  if (model === null) return null;
  const words = conditionWords(condition, model, t);
  return (
    <div className={css.conditionLine} data-open={open || undefined}>
      <button
        type="button"
        className={css.conditionWords}
        aria-label={`${t('inspector.condition.edit')}: ${words}`}
        aria-expanded={open}
        onClick={() => openBuilder(part)}
        data-testid={testId}
      >
        <span dir="auto">{words}</span>
        <Pencil size="0.95em" aria-hidden />
      </button>
      {onRemove !== undefined && (
        <IconButton icon={X} label={t('inspector.removePart', { name: words })} onClick={onRemove} />
      )}
    </div>
  );
}

/** The sentence with a capital, or words for “nothing is asked yet”. */
export function conditionWords(condition: Condition, model: Model, t: Translate): string {
  if (leavesOf(condition).length === 0) {
    const everyone = condition.root.op === 'all' || condition.root.op === 'not';
    return t(everyone ? 'inspector.condition.everyone' : 'inspector.condition.empty');
  }
  return capital(describeCondition(condition, model, t));
}
