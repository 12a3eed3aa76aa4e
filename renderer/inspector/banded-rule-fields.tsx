import { ArrowUp, Plus, X } from 'lucide-react';
import type { FieldId } from '#shared/model/ids.ts';
import type { Model } from '#shared/model/model.ts';
import type { Band, BandedRule } from '#shared/model/rule.ts';
import { describeBand } from '#shared/text/describe-rule.ts';
import { fieldName } from '#shared/text/names.ts';
import { firstBands } from '../canvas/new-records.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { PointsField } from '../ui/points-field.tsx';
import { Select } from '../ui/select.tsx';
import { ManyValues } from './condition/value-fields.tsx';
import { changeRule, edit, tryOut } from './edit.ts';
import { Section } from './fields.tsx';
import css from './inspector.module.css';

type Props = { readonly rule: BandedRule; readonly model: Model };

/** One field and its bands in order (P3): ranges of a number, values of anything else, and what unknown gives. */
export function BandedRuleFields({ rule, model }: Props) {
  const t = useText();
  const field = model.fields.find((f) => f.id === rule.field);
  const isNumber = field?.type === 'number' || field?.type === 'money';
  const bandable = model.fields.filter((f) => f.type !== 'date');
  const command = (bands: readonly Band[]) => changeRule(rule, { bands: [...bands] });
  /** Bands of the old field may not suit the new one: they go, in the same step. */
  const setField = (id: string) => {
    const next = model.fields.find((f) => f.id === id);
    if (next === undefined) return;
    const nowNumber = next.type === 'number' || next.type === 'money';
    const bands = nowNumber === isNumber ? rule.bands : firstBands(next);
    void edit(changeRule(rule, { field: id as FieldId, bands }));
  };
  const add = (band: Band) => void edit(command([...rule.bands, band]));
  return (
    <>
      <Select
        searchable
        label={t('inspector.rule.field')}
        value={rule.field as string}
        options={bandable.map((f) => ({ value: f.id as string, label: fieldName(model, f.id, t) }))}
        onChange={setField}
        testId="edit-field"
      />
      <Section title={t('inspector.rule.bands')} hint={t('inspector.rule.bandsHint')}>
        {[...rule.bands.entries()].map(([at, band]) => (
          <BandRow
            // A band is its place in the order.
            key={at}
            band={band}
            name={describeBand(band, field, t)}
            field={rule.field}
            onChange={(next) => void edit(command(rule.bands.with(at, next)))}
            onTry={(next) => tryOut(next === null ? null : command(rule.bands.with(at, next)))}
            onRemove={() => void edit(command(rule.bands.toSpliced(at, 1)))}
            onUp={at === 0 ? null : () => void edit(command(swapped(rule.bands, at)))}
            testId={`band-${at}`}
          />
        ))}
        <div className={css.adds}>
          {isNumber ? (
            <Button small icon={Plus} onClick={() => add(nextRange(rule.bands))} testId="add-range">
              {t('inspector.rule.addRange')}
            </Button>
          ) : (
            // A band of values begins with its first value: an empty one cannot be stored.
            <ManyValues
              field={rule.field}
              values={[]}
              onChange={(values) => values.length > 0 && add({ kind: 'values', values, points: 500 })}
              testId="add-values"
            />
          )}
          {!rule.bands.some((band) => band.kind === 'unknown') && (
            <Button small icon={Plus} onClick={() => add({ kind: 'unknown', points: 0 })} testId="add-unknown">
              {t('inspector.rule.addUnknown')}
            </Button>
          )}
        </div>
      </Section>
    </>
  );
}

type RowProps = {
  readonly band: Band;
  readonly name: string;
  readonly field: string;
  readonly onChange: (band: Band) => void;
  readonly onTry: (band: Band | null) => void;
  readonly onRemove: () => void;
  readonly onUp: (() => void) | null;
  readonly testId: string;
};

function BandRow({ band, name, field, onChange, onTry, onRemove, onUp, testId }: RowProps) {
  const t = useText();
  return (
    <div className={css.band} data-unknown={band.kind === 'unknown' || undefined} data-testid={testId}>
      <div className={css.bandWhat}>
        {band.kind === 'range' && (
          <>
            <NumberField
              bare
              optional
              label={t('inspector.rule.from')}
              value={band.from}
              decimals={4}
              placeholder={t('inspector.rule.openEnd')}
              onCommit={(from) => onChange({ ...band, from })}
              testId={`${testId}-from`}
            />
            <span>{t('inspector.rule.to')}</span>
            <NumberField
              bare
              optional
              label={t('inspector.rule.to')}
              value={band.to}
              decimals={4}
              placeholder={t('inspector.rule.openEnd')}
              onCommit={(to) => onChange({ ...band, to })}
              testId={`${testId}-to`}
            />
          </>
        )}
        {band.kind === 'values' && (
          <ManyValues
            field={field}
            values={band.values}
            onChange={(values) => values.length > 0 && onChange({ ...band, values })}
            testId={`${testId}-values`}
          />
        )}
        {band.kind === 'unknown' && <span>{t('inspector.rule.unknownBand')}</span>}
      </div>
      <PointsField
        bare
        label={t('canvas.points', { name })}
        value={band.points}
        onCommit={(points) => points !== null && onChange({ ...band, points })}
        onDraft={(points) => onTry(points === null ? null : { ...band, points })}
        testId={`${testId}-points`}
      />
      <div className={css.bandActs}>
        <IconButton icon={ArrowUp} label={t('inspector.up')} onClick={() => onUp?.()} disabled={onUp === null} />
        <IconButton icon={X} label={t('inspector.removePart', { name })} onClick={onRemove} />
      </div>
    </div>
  );
}

/** The range below the lowest one that is there. */
function nextRange(bands: readonly Band[]): Band {
  const from = bands.flatMap((band) => (band.kind === 'range' && band.from !== null ? [band.from] : []));
  const lowest = from.length === 0 ? null : Math.min(...from);
  return { kind: 'range', from: lowest === null ? 0 : null, to: lowest === null ? null : lowest - 1, points: 0 };
}

function swapped(bands: readonly Band[], at: number): Band[] {
  const [above, here] = [bands[at - 1] as Band, bands[at] as Band];
  return bands.with(at - 1, here).with(at, above);
}
