import { Database, Sparkles } from 'lucide-react';
import { useState } from 'react';
import { ScreenLayout } from '../../frame/screen-layout.tsx';
import { useSimulation } from '../../state/simulation-store.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { goTo } from '../../state/view-store.ts';
import { useModel, useShownDataSet } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Flow } from './flow.tsx';
import { GradeMatrix } from './grade-matrix.tsx';
import { BacktestNote, type JudgedAsOf, JudgedDays } from './judged-days.tsx';
import css from './simulate-screen.module.css';
import { ThresholdChart } from './threshold-chart.tsx';
import { VolumesPanel } from './volumes-panel.tsx';
import { WhatThisSays } from './what-this-says.tsx';
import { WorkUnderWay } from './work-under-way.tsx';

/** A backtest asks about all leads: there is nothing to choose. */
const everyLead = {};

/** The model tried on the leads: where grades begin, what each lead meets, where they stand, what that says. */
export function SimulateScreen() {
  const t = useText();
  const model = useModel();
  const dataSet = useShownDataSet();
  const today = useSimulation();
  const [judged, setJudged] = useState<JudgedAsOf>('today');
  const { answer: backtest, share } = useAnswer('backtest', judged === 'decided' ? everyLead : null);
  if (model === null) return null;
  if (dataSet === null || dataSet.erased) {
    return (
      <EmptyState
        title={t('simulate.noLeads')}
        action={
          <Button kind="primary" icon={Database} onClick={() => goTo('import')} testId="simulate-import">
            {t('simulate.bringLeads')}
          </Button>
        }
        testId="simulate-empty"
      >
        {t('simulate.noLeadsHint')}
      </EmptyState>
    );
  }
  if (today === null) {
    return (
      <p className={css.waiting} role="status">
        <Sparkles size="1.1rem" aria-hidden />
        {t('simulate.counting', { count: dataSet.leads })}
      </p>
    );
  }
  const simulation = judged === 'decided' ? (backtest?.simulation ?? null) : today;
  const choice = <JudgedDays value={judged} day={today.asOf} onChange={setJudged} />;
  if (simulation === null) {
    const title = t('simulate.backtest.working');
    return (
      <div className={css.working}>
        {choice}
        <WorkUnderWay title={title} share={share} onCancel={() => setJudged('today')} testId="backtest-work" />
      </div>
    );
  }
  return (
    <ScreenLayout
      aside={<WhatThisSays model={model} simulation={simulation} today={judged === 'today'} />}
      asideLabel={t('simulate.says')}
      asideWidth="wide"
      testId="simulate-screen"
    >
      <div className={css.columns}>
        {judged === 'decided' && backtest !== null && (
          <div className={css.across}>
            <BacktestNote model={model} backtest={backtest} />
          </div>
        )}
        <div className={css.charts}>
          <header className={css.head}>
            <h1>{t('simulate.title')}</h1>
            <Legend outcomes={simulation.outcomes !== null} open={(simulation.outcomes?.open ?? 0) > 0} />
            {choice}
          </header>
          <ThresholdChart dimension={model.fit} histogram={simulation.fit} cells={simulation.cells} />
          <ThresholdChart dimension={model.engagement} histogram={simulation.engagement} cells={simulation.cells} />
          <p className={css.hint}>
            {t('simulate.dragHint')} <kbd>←</kbd> <kbd>→</kbd> {t('simulate.dragHintKeys')}
          </p>
        </div>
        <div className={css.results}>
          <h2>{t('simulate.matrix')}</h2>
          <GradeMatrix model={model} simulation={simulation} />
          <h2>{t('simulate.flow')}</h2>
          <Flow model={model} simulation={simulation} />
        </div>
        <VolumesPanel model={model} />
      </div>
    </ScreenLayout>
  );
}

function Legend({ outcomes, open }: { readonly outcomes: boolean; readonly open: boolean }) {
  const t = useText();
  return (
    <p className={css.legend}>
      {outcomes && (
        <>
          <span>
            <i className={css.won} />
            {t('simulate.bought')}
          </span>
          <span>
            <i className={css.lost} />
            {t('simulate.didNot')}
          </span>
        </>
      )}
      {(open || !outcomes) && (
        <span>
          <i className={css.open} />
          {t('simulate.notKnown')}
        </span>
      )}
    </p>
  );
}
