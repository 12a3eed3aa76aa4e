import { Slider } from '@mantine/core';
import type { Command } from '#shared/commands/command.ts';
import { toPoints } from '#shared/lib/hundredths.ts';
import type { ActivityRule, Decay } from '#shared/model/rule.ts';
import { describeDecay } from '#shared/text/describe-rule.ts';
import { useText } from '../text/use-text.ts';
import { NumberField } from '../ui/number-field.tsx';
import { Select } from '../ui/select.tsx';
import { curvePoints } from './decay-curve.ts';
import { edit, tryOut } from './edit.ts';
import { Section } from './fields.tsx';
import css from './inspector.module.css';

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
      {decay.kind !== 'none' && (
        <Slider
          aria-label={t('inspector.rule.days')}
          min={1}
          max={Math.max(180, decay.days)}
          value={decay.days}
          label={(value) => t('model.duration.days', { count: value })}
          onChange={(value) => tryOut(onChange({ decay: { ...decay, days: value } }))}
          onChangeEnd={(value) => write({ ...decay, days: value })}
          color="var(--ink)"
          size="sm"
        />
      )}
      {decay.kind === 'step' && (
        <NumberField
          label={t('inspector.rule.left')}
          value={Math.round(decay.fraction * 1000) / 10}
          min={0}
          max={100}
          decimals={1}
          suffix="%"
          onCommit={(percent) => percent !== null && write({ ...decay, fraction: percent / 100 })}
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

const width = 280;
const height = 120;

/** The points of one activity by its age; nothing is drawn after the window has closed. */
function Curve({ rule }: { readonly rule: ActivityRule }) {
  const t = useText();
  const { points, days } = curvePoints(rule);
  const most = Math.max(...points.map((p) => Math.abs(p.points)), 1);
  const x = (age: number) => 34 + (age / days) * (width - 42);
  const y = (value: number) => 12 + (1 - Math.abs(value) / most) * (height - 36);
  const path = points.map((p, i) => `${i === 0 ? 'M' : 'L'}${x(p.age).toFixed(1)} ${y(p.points).toFixed(1)}`).join('');
  const ground = y(0);
  const label = `${t('inspector.rule.curve')}. ${describeDecay(rule.decay, t)}`;
  return (
    <svg className={css.curve} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} direction="ltr">
      <line x1="34" x2={width - 8} y1={y(most)} y2={y(most)} className={css.gridLine} />
      <line x1="34" x2={width - 8} y1={ground} y2={ground} className={css.gridLine} />
      <path d={`${path}L${x(points.at(-1)?.age ?? 0)} ${ground}L${x(0)} ${ground}Z`} className={css.curveFill} />
      <path d={path} className={css.curveLine} />
      <text x="28" y={y(most) + 4} textAnchor="end">
        {t.formats.points(Math.sign(rule.points || 1) * most)}
      </text>
      <text x="28" y={ground + 4} textAnchor="end">
        {t.formats.number(0)}
      </text>
      <text x="34" y={height - 4}>
        {t('inspector.rule.today')}
      </text>
      <text x={width - 8} y={height - 4} textAnchor="end">
        {t('model.duration.days', { count: days })}
      </text>
      <title>{`${label} ${t.formats.number(toPoints(rule.points), 2)}`}</title>
    </svg>
  );
}
