import { Plus } from 'lucide-react';
import type { FieldId } from '#shared/model/ids.ts';
import type { Model } from '#shared/model/model.ts';
import type { Band, BandedRule } from '#shared/model/rule.ts';
import { numberOf } from '#shared/text/describe-condition.ts';
import { fieldName } from '#shared/text/names.ts';
import { firstBands } from '../canvas/new-records.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { ManyValues } from './condition/value-fields.tsx';
import { changeRule, edit, tryOut } from './edit.ts';
import { Section } from './fields.tsx';
import { BandRow } from './rules/band-row.tsx';
import { nextRange, splitBand } from './rules/bands.ts';
import { BandsPicture } from './rules/bands-picture.tsx';
import { Edges } from './rules/edges.tsx';
import css from './rules/rules.module.css';
import { useBandCounts } from './rules/use-band-counts.ts';

type Props = { readonly rule: BandedRule; readonly model: Model };

/** One field and its bands in order (P3), as a table: ranges of a number, values of anything else, and what unknown gives. */
export function BandedRuleFields({ rule, model }: Props) {
  const t = useText();
  const field = model.fields.find((f) => f.id === rule.field);
  const isNumber = field?.type === 'number' || field?.type === 'money';
  const bandable = model.fields.filter((f) => f.type !== 'date');
  const { bands: counts, edges } = useBandCounts(field, rule.bands);
  const most = Math.max(1, ...counts.map(({ yes }) => yes));
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
  const split = (at: number) => {
    const parts = splitBand(rule.bands[at] as Band);
    if (parts !== null) void edit(command(rule.bands.toSpliced(at, 1, ...parts)));
  };
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
        <BandsPicture bands={rule.bands} field={field} />
        {rule.bands.length > 0 && (
          <table className={css.bands}>
            <thead>
              <tr>
                <th scope="col">
                  {field?.currency === undefined || !isNumber
                    ? fieldName(model, rule.field, t)
                    : t('rules.bands.inUnit', { field: fieldName(model, rule.field, t), unit: field.currency })}
                </th>
                <th scope="col">{t('inspector.rule.points')}</th>
              </tr>
            </thead>
            <tbody>
              {[...rule.bands.entries()].map(([at, band]) => (
                <BandRow
                  // A band is its place in the order.
                  key={at}
                  band={band}
                  field={field}
                  fieldId={rule.field}
                  count={counts[at] ?? null}
                  most={most}
                  onChange={(next) => void edit(command(rule.bands.with(at, next)))}
                  onTry={(next) => tryOut(next === null ? null : command(rule.bands.with(at, next)))}
                  onRemove={() => void edit(command(rule.bands.toSpliced(at, 1)))}
                  onSplit={splitBand(band) === null ? null : () => split(at)}
                  onUp={at === 0 ? null : () => void edit(command(swapped(rule.bands, at)))}
                  testId={`band-${at}`}
                />
              ))}
            </tbody>
          </table>
        )}
        {field !== undefined && (
          <Edges
            title={t('rules.edges.bands')}
            meaning={t('rules.mean.bandEdge')}
            edges={edges.map(({ at, reach, below, above }) => ({
              key: `${at}`,
              name: numberOf(at, field, t),
              below: below.yes,
              above: above.yes,
              find: { column: `field:${field.id}`, is: 'between', from: at - reach, to: at + reach - 1 },
            }))}
            testId="band-edges"
          />
        )}
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

function swapped(bands: readonly Band[], at: number): Band[] {
  const [above, here] = [bands[at - 1] as Band, bands[at] as Band];
  return bands.with(at - 1, here).with(at, above);
}
