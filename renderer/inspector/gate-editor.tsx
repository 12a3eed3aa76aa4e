import { MultiSelect, Switch } from '@mantine/core';
import { ListChecks, Plus } from 'lucide-react';
import { never } from '#shared/model/condition.ts';
import type { FieldId } from '#shared/model/ids.ts';
import type { Model } from '#shared/model/model.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { owner } from '#shared/model/scalars.ts';
import { fieldName, stageName } from '#shared/text/names.ts';
import { useSimulation } from '../state/simulation-store.ts';
import { select } from '../state/view-store.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Select } from '../ui/select.tsx';
import { comboboxLook, listBox } from './combobox-look.ts';
import { openBuilder } from './condition/builder-store.ts';
import { ConditionLine } from './condition/condition-line.tsx';
import { edit } from './edit.ts';
import { LineField, Section } from './fields.tsx';
import css from './inspector.module.css';
import { LiveCount, useAllLeads } from './live-count.tsx';
import { GateDuties } from './stages/gate-duties.tsx';
import { ReasonList } from './stages/reason-list.tsx';

type Gate = RecordOf<'gate'>;
type Props = { readonly gate: Gate; readonly model: Model };

/** What opens a stage (S2), what carries a lead past it (S3), and what stands in where the data is silent (S5). */
export function GateEditor({ gate, model }: Props) {
  const t = useText();
  const all = useAllLeads();
  const simulation = useSimulation();
  const stage = simulation?.stages.find((s) => s.stage === gate.stage);
  const counted = simulation?.gates.find((g) => g.stage === gate.stage);
  const change = (set: Partial<Omit<Gate, 'id' | 'modelId'>>) => void edit({ type: 'gate.change', id: gate.id, set });
  return (
    <>
      <LiveCount
        of="gate"
        count={stage?.reached ?? null}
        noun={t('inspector.count.gate', { all, stage: stageName(model, gate.stage, t) })}
        outcomes={stage?.outcomes ?? null}
      />
      {counted !== undefined && counted.fastTracked > 0 && (
        <p className={css.hint}>{t('inspector.gate.fastTracked', { count: counted.fastTracked })}</p>
      )}
      <Switch
        label={t('inspector.gate.enabled')}
        checked={gate.enabled}
        onChange={(event) => change({ enabled: event.currentTarget.checked })}
        color="var(--ink)"
        data-testid="edit-enabled"
      />
      <Section title={t('inspector.gate.entry')}>
        <ConditionLine condition={gate.entry} part={{ kind: 'gate', id: gate.id, of: 'entry' }} testId="edit-entry" />
      </Section>
      <FactsField
        label={t('inspector.gate.requires')}
        fields={gate.requires}
        model={model}
        onCommit={(requires) => change({ requires })}
        testId="edit-requires"
      />
      <Exclusions gate={gate} />
      <FastTrack gate={gate} model={model} />
      <Select
        label={t('inspector.gate.owner')}
        value={gate.owner}
        options={owner.options.map((side) => ({ value: side, label: t(`app.side.${side}`) }))}
        onChange={(side) => change({ owner: side })}
        testId="edit-owner"
      />
      <GateDuties gate={gate} model={model} />
      {gate.owner !== 'marketing' && <ReasonList model={model} to={null} />}
      <Button
        small
        icon={ListChecks}
        onClick={() => select({ kind: 'frameworks', id: 'all' })}
        testId="open-frameworks"
      >
        {t('framework.title')}
      </Button>
      <NumberField
        optional
        label={t('inspector.gate.assumedRate')}
        hint={t('inspector.gate.assumedHint')}
        value={gate.assumedRate === null ? null : Math.round(gate.assumedRate * 1000) / 10}
        min={0}
        max={100}
        decimals={1}
        suffix="%"
        placeholder={t('inspector.gate.notAssumed')}
        onCommit={(percent) => change({ assumedRate: percent === null ? null : percent / 100 })}
        testId="edit-assumed"
      />
      <LineField
        label={t('inspector.gate.ownName')}
        value={gate.name}
        placeholder={t(`model.stage.${gate.stage}`)}
        onCommit={(name) => change({ name })}
        testId="edit-name"
      />
    </>
  );
}

function Exclusions({ gate }: { readonly gate: Gate }) {
  const t = useText();
  const write = (exclusions: Gate['exclusions']) => edit({ type: 'gate.change', id: gate.id, set: { exclusions } });
  const add = async () => {
    const failure = await write([...gate.exclusions, never]);
    if (failure === null) openBuilder({ kind: 'gate', id: gate.id, of: 'exclusions', at: gate.exclusions.length });
  };
  return (
    <Section title={t('inspector.gate.exclusions')}>
      {[...gate.exclusions.entries()].map(([at, condition]) => (
        <ConditionLine
          key={at}
          condition={condition}
          part={{ kind: 'gate', id: gate.id, of: 'exclusions', at }}
          onRemove={() => void write(gate.exclusions.toSpliced(at, 1))}
        />
      ))}
      <Button small icon={Plus} onClick={() => void add()} testId="add-gate-exclusion">
        {t('inspector.gate.addExclusion')}
      </Button>
    </Section>
  );
}

function FastTrack({ gate, model }: Props) {
  const t = useText();
  const { fastTrack } = gate;
  const write = (next: Gate['fastTrack']) => edit({ type: 'gate.change', id: gate.id, set: { fastTrack: next } });
  const add = async () => {
    // At least one way to reach the person is asked for all the same (S3).
    const always = model.fields.filter((field) => field.type === 'email').map((field) => field.id);
    const failure = await write({ condition: never, always: always.slice(0, 1) });
    if (failure === null) openBuilder({ kind: 'gate', id: gate.id, of: 'fastTrack' });
  };
  return (
    <Section title={t('inspector.gate.fastTrack')} hint={t('inspector.gate.fastTrackHint')}>
      {fastTrack === null ? (
        <Button small icon={Plus} onClick={() => void add()} testId="add-fast-track">
          {t('inspector.gate.addFastTrack')}
        </Button>
      ) : (
        <>
          <ConditionLine
            condition={fastTrack.condition}
            part={{ kind: 'gate', id: gate.id, of: 'fastTrack' }}
            onRemove={() => void write(null)}
            testId="edit-fast-track"
          />
          <FactsField
            label={t('inspector.gate.always')}
            fields={fastTrack.always}
            model={model}
            onCommit={(always) => void write({ ...fastTrack, always })}
            testId="edit-always"
          />
        </>
      )}
    </Section>
  );
}

type FactsProps = {
  readonly label: string;
  readonly fields: readonly string[];
  readonly model: Model;
  readonly onCommit: (fields: FieldId[]) => void;
  readonly testId: string;
};

function FactsField({ label, fields, model, onCommit, testId }: FactsProps) {
  const t = useText();
  return (
    <MultiSelect
      classNames={comboboxLook}
      label={label}
      value={[...fields]}
      data={model.fields.map(({ id }) => ({ value: id as string, label: fieldName(model, id, t) }))}
      placeholder={fields.length === 0 ? t('inspector.gate.noRequires') : ''}
      onChange={(ids) => onCommit(ids as FieldId[])}
      searchable
      comboboxProps={listBox}
      data-testid={testId}
    />
  );
}
