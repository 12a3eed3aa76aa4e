import { memo, type ReactNode } from 'react';
import type { VersionLine } from '#shared/bridge/contract.ts';
import type { Share, Simulation, StageCount } from '#shared/engine/results.ts';
import { textIn } from '#shared/model/local-text.ts';
import { knownMqls } from '../state/known-counts.ts';
import { useSimulation, useSimulationStore } from '../state/simulation-store.ts';
import { useModelHash } from '../state/use-model-hash.ts';
import { useVersions } from '../state/versions-store.ts';
import { useModel, useShownDataSet } from '../state/workshop-store.ts';
import { sayShare } from '../text/say-share.ts';
import { useText } from '../text/use-text.ts';
import { EvidenceTally } from '../ui/evidence-tally.tsx';
import { Meaning } from '../ui/meaning.tsx';
import css from './strip.module.css';

/** Six numbers in an order that never changes, each with what it means and its range. */
export const Strip = memo(function Strip() {
  const t = useText();
  const simulation = useSimulation();
  const pending = useSimulationStore((store) => store.pending);
  return (
    <section className={css.strip} aria-label={t('frame.strip')} aria-busy={pending} data-testid="strip">
      <StageNumber stage="mql" simulation={simulation} />
      <StageNumber stage="sql" simulation={simulation} />
      <BaseRate simulation={simulation} />
      <Rate name="precision" share={simulation?.precision ?? null} simulation={simulation} />
      <Rate name="recall" share={simulation?.recall ?? null} simulation={simulation} />
      <SinceVersion simulation={simulation} />
    </section>
  );
});

type NumberProps = {
  readonly label: string;
  readonly number: ReactNode;
  readonly beside?: ReactNode;
  readonly below?: ReactNode;
  /** What the number means, in a sentence. */
  readonly meaning: 'mql' | 'sql' | 'baseRate' | 'precision' | 'recall' | 'change';
  readonly testId: string;
};

function StripNumber({ label, number, beside, below, meaning, testId }: NumberProps) {
  const t = useText();
  return (
    <div className={css.cell} data-meaning={t(`meaning.${meaning}`)} data-testid={testId}>
      <p className={css.label} title={label}>
        {label}
      </p>
      <p className={css.line}>
        <Meaning sentence={t(`meaning.${meaning}`)}>
          <bdi className={css.number}>{number}</bdi>
        </Meaning>
        {beside !== undefined && <span className={css.beside}>{beside}</span>}
      </p>
      <p className={css.below} title={typeof below === 'string' ? below : undefined}>
        {below}
      </p>
    </div>
  );
}

const nothing = '–';

/** Why there is no number: nothing was brought in, or the leads are being scored. */
function useNoNumber(): string {
  const t = useText();
  const dataSet = useShownDataSet();
  const share = useSimulationStore((store) => store.share);
  if (dataSet === null || dataSet.erased) return t('frame.noLeads');
  return share === null ? t('frame.counting') : t('frame.countingShare', { share: t.formats.percent(share, 0) });
}

function StageNumber({ stage, simulation }: { stage: 'mql' | 'sql'; simulation: Simulation | null }) {
  const t = useText();
  const model = useModel();
  const own = model?.gates.find((gate) => gate.stage === stage)?.name;
  const label = textIn(own, t.language) || t(`simulate.short.${stage}`);
  const noNumber = useNoNumber();
  const count = simulation?.stages.find((s) => s.stage === stage);
  const common = { label, meaning: stage, testId: `strip-${stage}` } as const;
  if (simulation === null) return <StripNumber {...common} number={nothing} below={noNumber} />;
  if (count === undefined) return <StripNumber {...common} number={nothing} below={t('frame.stageOff')} />;
  return (
    <StripNumber
      {...common}
      number={t.formats.number(Math.round(count.assumed ?? count.reached))}
      beside={count.assumed === null ? undefined : <span className={css.assumed}>{t('frame.assumed')}</span>}
      below={ofAllLeads(t, count, simulation.leads)}
    />
  );
}

function ofAllLeads(t: ReturnType<typeof useText>, count: StageCount, leads: number): string {
  if (leads === 0) return t('frame.noLeads');
  return t('frame.ofAllLeads', { share: t.formats.percent((count.assumed ?? count.reached) / leads) });
}

function BaseRate({ simulation }: { simulation: Simulation | null }) {
  const t = useText();
  const label = t('frame.baseRate');
  const noNumber = useNoNumber();
  const rate = simulation?.baseRate ?? null;
  if (rate === null) {
    const below = simulation === null ? noNumber : t('frame.noOutcome');
    return <StripNumber label={label} number={nothing} below={below} meaning="baseRate" testId="strip-base-rate" />;
  }
  const said = sayShare(t, rate);
  return (
    <StripNumber
      label={label}
      number={said.percent}
      beside={t('frame.bought')}
      below={
        <>
          <span className={css.counts}>{said.counts}</span> {said.range}
        </>
      }
      meaning="baseRate"
      testId="strip-base-rate"
    />
  );
}

type RateProps = {
  readonly name: 'precision' | 'recall';
  readonly share: Share;
  readonly simulation: Simulation | null;
};

function Rate({ name, share, simulation }: RateProps) {
  const t = useText();
  const label = t(`frame.${name}`);
  const noNumber = useNoNumber();
  if (share === null) {
    const nobody = simulation?.outcomes != null && simulation.stages.every((s) => s.stage !== 'mql' || s.reached === 0);
    const below = simulation === null ? noNumber : t(nobody ? 'frame.noMql' : 'frame.noOutcome');
    return <StripNumber label={label} number={nothing} below={below} meaning={name} testId={`strip-${name}`} />;
  }
  const said = sayShare(t, share);
  return (
    <StripNumber
      label={label}
      number={said.spoken}
      beside={
        <>
          <EvidenceTally won={share.hits} lost={share.of - share.hits} />
          <span className={css.meaning}>{t(`frame.${name}Meaning`)}</span>
        </>
      }
      below={said.range}
      meaning={name}
      testId={`strip-${name}`}
    />
  );
}

/** The change since the last named version; where its count is not known, whether the model is still the same. */
function SinceVersion({ simulation }: { simulation: Simulation | null }) {
  const t = useText();
  const version = useVersions((s) => s.versions[0]);
  if (version === undefined) {
    return (
      <StripNumber
        label={t('frame.sinceVersion')}
        number={nothing}
        below={t('frame.noVersion')}
        meaning="change"
        testId="strip-change"
      />
    );
  }
  return <Since simulation={simulation} version={version} />;
}

function Since({ simulation, version }: { simulation: Simulation | null; version: VersionLine }) {
  const t = useText();
  const dataSet = useShownDataSet();
  const noNumber = useNoNumber();
  const hash = useModelHash();
  const label = t('frame.since', { name: version.name });
  if (simulation === null)
    return <StripNumber label={label} number={nothing} below={noNumber} meaning="change" testId="strip-change" />;
  const same = hash === version.modelHash;
  const before = dataSet === null ? null : knownMqls(version.modelHash, dataSet.fingerprint);
  const now = simulation.stages.find(({ stage }) => stage === 'mql')?.reached;
  const known = same || (before !== null && now !== undefined);
  const difference = same ? 0 : known ? (now ?? 0) - (before ?? 0) : null;
  return (
    <StripNumber
      label={label}
      number={difference === null ? t('frame.edited') : signed(t, difference)}
      beside={difference === null ? undefined : t('simulate.short.mql')}
      below={same ? t('frame.sameModel') : t('frame.otherModel')}
      meaning="change"
      testId="strip-change"
    />
  );
}

function signed(t: ReturnType<typeof useText>, value: number): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return `${sign}${t.formats.number(Math.abs(value))}`;
}
