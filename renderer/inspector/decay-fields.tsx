import type { Command } from '#shared/commands/command.ts';
import type { ActivityRule, Decay } from '#shared/model/rule.ts';
import { describeDecay } from '#shared/text/describe-rule.ts';
import { useText } from '../text/use-text.ts';
import { NumberField } from '../ui/number-field.tsx';
import { Select } from '../ui/select.tsx';
import { edit, tryOut } from './edit.ts';
import { Section } from './fields.tsx';
import css from './inspector.module.css';
import { Curve } from './rules/curve.tsx';

type Props = {
  readonly rule: ActivityRule;
  readonly onChange: (set: { decay: Decay }) => Command;
};

const kinds = ['none', 'halfLife', 'linear', 'step'] as const;

/** How points fade with age (P5), with the curve drawn. Dragging tries out; letting go is one step. */
export function DecayFields({ rule, onChange }: Props) {
  const t = useText();
  const { decay } = rule;
  const write = (next: Decay) => void edit(onChange({ decay: next }));
  const days = decay.kind === 'none' ? 30 : decay.days;
  return (
    <Section title={t('inspector.rule.decay')}>
      <div className={css.inline}>
        <Select
          bare
          label={t('inspector.rule.decay')}
          value={decay.kind}
          options={kinds.map((kind) => ({ value: kind, label: t(`inspector.rule.decay.${kind}`) }))}
          onChange={(kind) => write(decayOf(kind, days))}
          testId="edit-decay"
        />
        {decay.kind !== 'none' && (
          <NumberField
            bare
            label={t('inspector.rule.days')}
            value={decay.days}
            min={1}
            max={36_525}
            suffix={t('inspector.rule.days')}
            onCommit={(next) => next !== null && write({ ...decay, days: next })}
            onDraft={(next) => tryOut(next === null ? null : onChange({ decay: { ...decay, days: next } }))}
            testId="edit-decay-days"
          />
        )}
      </div>
      {decay.kind === 'step' && (
        <NumberField
          label={t('inspector.rule.left')}
          value={Math.round(decay.fraction * 1000) / 10}
          min={0}
          max={100}
          decimals={1}
          suffix="%"
          onCommit={(percent) => percent !== null && write({ ...decay, fraction: percent / 100 })}
          testId="edit-decay-left"
        />
      )}
      <Curve rule={rule} />
      <p className={css.hint}>{describeDecay(decay, t)}</p>
    </Section>
  );
}

function decayOf(kind: Decay['kind'], days: number): Decay {
  if (kind === 'none') return { kind };
  return kind === 'step' ? { kind, days, fraction: 0.5 } : { kind, days };
}
