import { ArrowUp, Split, X } from 'lucide-react';
import { useState } from 'react';
import type { PartCount } from '#shared/engine/counts/condition-counts.ts';
import type { Field } from '#shared/model/field.ts';
import type { Band } from '#shared/model/rule.ts';
import { describeBand } from '#shared/text/describe-rule.ts';
import { useText } from '../../text/use-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Meaning } from '../../ui/meaning.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { PointsField } from '../../ui/points-field.tsx';
import { ManyValues } from '../condition/value-fields.tsx';
import { isUpsideDown } from './bands.ts';
import { BoughtShare } from './bought-share.tsx';
import css from './rules.module.css';

type Props = {
  readonly band: Band;
  readonly field: Field | undefined;
  readonly fieldId: string;
  /** Leads that it gives its points; null before they are counted. */
  readonly count: PartCount | null;
  /** The most leads that a band has: the longest bar. */
  readonly most: number;
  readonly onChange: (band: Band) => void;
  readonly onTry: (band: Band | null) => void;
  readonly onRemove: () => void;
  readonly onSplit: (() => void) | null;
  readonly onUp: (() => void) | null;
  readonly testId: string;
};

/** A band: its range or values, its points, its leads. */
export function BandRow(props: Props) {
  const { band, field, fieldId, count, most, onChange, onTry, onRemove, onSplit, onUp, testId } = props;
  const t = useText();
  const name = describeBand(band, field, t);
  return (
    <tr data-unknown={band.kind === 'unknown' || undefined} data-testid={testId}>
      <td>
        <div className={css.what}>
          {band.kind === 'range' && <RangeFields band={band} onChange={onChange} testId={testId} />}
          {band.kind === 'values' && (
            <ManyValues
              field={fieldId}
              values={band.values}
              onChange={(values) => values.length > 0 && onChange({ ...band, values })}
              testId={`${testId}-values`}
            />
          )}
          {band.kind === 'unknown' && <span>{t('inspector.rule.unknownBand')}</span>}
        </div>
        {count !== null && (
          <span
            className={css.leads}
            data-unknown={band.kind === 'unknown' || undefined}
            data-testid={`${testId}-leads`}
          >
            <span style={{ inlineSize: `${(count.yes / most) * 5}rem` }} />
            <Meaning sentence={t(band.kind === 'unknown' ? 'rules.mean.unknownBand' : 'rules.mean.band')}>
              {t('inspector.group.leads', { count: count.yes })}
            </Meaning>
          </span>
        )}
        {count !== null && count.yes > 0 && <BoughtShare outcomes={count.outcomes} testId={`${testId}-bought`} />}
      </td>
      <td className={css.points}>
        <PointsField
          bare
          label={t('canvas.points', { name })}
          value={band.points}
          onCommit={(points) => points !== null && onChange({ ...band, points })}
          onDraft={(points) => onTry(points === null ? null : { ...band, points })}
          testId={`${testId}-points`}
        />
        <div className={css.acts}>
          <IconButton icon={ArrowUp} label={t('inspector.up')} onClick={() => onUp?.()} disabled={onUp === null} />
          <IconButton
            icon={Split}
            label={t('rules.bands.split', { name })}
            onClick={() => onSplit?.()}
            disabled={onSplit === null}
            testId={`${testId}-split`}
          />
          <IconButton
            icon={X}
            label={t('inspector.removePart', { name })}
            onClick={onRemove}
            testId={`${testId}-remove`}
          />
        </div>
      </td>
    </tr>
  );
}

type RangeProps = {
  readonly band: Band & { kind: 'range' };
  readonly onChange: (band: Band) => void;
  readonly testId: string;
};

/** Both ends of a range; one that would end before it begins is refused beside it. */
function RangeFields({ band, onChange, testId }: RangeProps) {
  const t = useText();
  const [wrong, setWrong] = useState(false);
  const write = (next: Band & { kind: 'range' }) => {
    const upsideDown = isUpsideDown(next.from, next.to);
    setWrong(upsideDown);
    if (!upsideDown) onChange(next);
  };
  return (
    <>
      {(['from', 'to'] as const).map((end) => (
        <NumberField
          key={end}
          bare
          optional
          label={t(`inspector.rule.${end}`)}
          value={band[end]}
          min={-1e15}
          max={1e15}
          decimals={4}
          placeholder={t('inspector.rule.openEnd')}
          onCommit={(value) => write({ ...band, [end]: value })}
          suffix={end === 'from' ? t('inspector.rule.to') : undefined}
          testId={`${testId}-${end}`}
        />
      ))}
      {wrong && (
        <span className={css.wrong} role="alert">
          {t('rules.bands.upsideDown')}
        </span>
      )}
    </>
  );
}
