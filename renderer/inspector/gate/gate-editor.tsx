import { Switch } from '@mantine/core';
import { ListChecks } from 'lucide-react';
import type { Model } from '#shared/model/model.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { owner } from '#shared/model/scalars.ts';
import { describeGate } from '#shared/text/describe-gate.ts';
import { stageName } from '#shared/text/names.ts';
import { useOffGate } from '../../canvas/off-gates.ts';
import { useSimulation } from '../../state/simulation-store.ts';
import { select } from '../../state/view-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Meaning } from '../../ui/meaning.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { edit, tryOut } from '../edit.ts';
import { LineField } from '../fields.tsx';
import css from '../inspector.module.css';
import { LiveCount, useAllLeads } from '../live-count.tsx';
import { GateDuties } from '../stages/gate-duties.tsx';
import { ReasonList } from '../stages/reason-list.tsx';
import { FastTrack } from './fast-track.tsx';
import { GateEntry, GateExclusions } from './gate-conditions.tsx';
import { GateFacts } from './gate-facts.tsx';
import { useGateDetail } from './use-gate-detail.ts';

type Gate = RecordOf<'gate'>;
type Props = { readonly gate: Gate; readonly model: Model };

/** What opens a stage (S2), what carries a lead past it (S3), and what stands in where the data is silent (S5). */
export function GateEditor({ gate, model }: Props) {
  const t = useText();
  const all = useAllLeads();
  const stage = useSimulation()?.stages.find((s) => s.stage === gate.stage);
  const detail = useGateDetail(gate.stage);
  const off = useOffGate(gate.stage);
  const command = (set: Partial<Omit<Gate, 'id' | 'modelId'>>) => ({ type: 'gate.change', id: gate.id, set }) as const;
  const change = (set: Partial<Omit<Gate, 'id' | 'modelId'>>) => void edit(command(set));
  const rated = (percent: number | null) => command({ assumedRate: percent === null ? null : percent / 100 });
  return (
    <>
      {gate.enabled && (
        <LiveCount
          of="gate"
          count={stage?.reached ?? null}
          noun={t('inspector.count.gate', { all, stage: stageName(model, gate.stage, t) })}
          outcomes={stage?.outcomes ?? null}
        />
      )}
      {detail !== null && gate.enabled && (
        <p className={css.hint} data-testid="gate-flow">
          <Meaning sentence={t('gate.mean.flow')}>
            {t('gate.flow', { comers: detail.comers, count: detail.open })}
          </Meaning>
        </p>
      )}
      <Switch
        label={t('inspector.gate.enabled')}
        checked={gate.enabled}
        onChange={(event) => change({ enabled: event.currentTarget.checked })}
        color="var(--ink)"
        data-testid="edit-enabled"
      />
      {!gate.enabled && <p className={css.hint}>{t('gate.off')}</p>}
      {!gate.enabled && off !== null && (
        <p className={css.hint} data-testid="gate-would">
          <Meaning sentence={t('meaning.gateOff')}>{t('gate.would', { comers: off.comers, count: off.would })}</Meaning>
        </p>
      )}
      <Sentence testId="gate-sentence">{describeGate(gate, model, t)}</Sentence>
      <GateFacts gate={gate} model={model} detail={detail} />
      <GateEntry gate={gate} detail={detail} />
      <GateExclusions gate={gate} model={model} detail={detail} />
      <FastTrack gate={gate} model={model} detail={detail} />
      <Select
        label={t('inspector.gate.owner')}
        hint={t(`sla.stage.owner.${gate.owner}`)}
        value={gate.owner}
        options={owner.options.map((side) => ({ value: side, label: t(`app.side.${side}`) }))}
        onChange={(side) => change({ owner: side })}
        testId="edit-owner"
      />
      <GateDuties gate={gate} model={model} here={stage?.here ?? null} />
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
        onCommit={(percent) => void edit(rated(percent))}
        onDraft={(percent) => tryOut(percent === null ? null : rated(percent))}
        testId="edit-assumed"
      />
      {gate.assumedRate !== null && stage?.assumed != null && (
        <p className={css.hint} data-testid="gate-assumed">
          <Meaning sentence={t('meaning.gateAssumed')}>
            {t('gate.assumed', { count: Math.round(stage.assumed) })}
          </Meaning>
        </p>
      )}
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
