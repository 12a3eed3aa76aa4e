import { FileOutput, FlaskConical, Handshake, Milestone, SlidersHorizontal, UsersRound } from 'lucide-react';
import { useEffect } from 'react';
import { countTime, type Step, stepOf, steps, useAgenda } from '../state/agenda-store.ts';
import { goTo, useView } from '../state/view-store.ts';
import { useText } from '../text/use-text.ts';
import { meant } from '../ui/meaning.tsx';
import css from './rail.module.css';

const icons = {
  audience: UsersRound,
  score: SlidersHorizontal,
  stages: Milestone,
  simulate: FlaskConical,
  agree: Handshake,
  export: FileOutput,
} as const;

/** The six steps. A step is as high as the time planned for it; its edge fills with the time spent. */
export function Rail() {
  const t = useText();
  const current = useView((view) => stepOf(view.screen));
  useEffect(countTime, []);
  return (
    <nav className={css.rail} aria-label={t('frame.steps')}>
      {steps.map(({ step, minutes }) => (
        <RailStep key={step} step={step} minutes={minutes} current={step === current} />
      ))}
      <TimeSpent />
    </nav>
  );
}

function RailStep({ step, minutes, current }: { step: Step; minutes: number; current: boolean }) {
  const t = useText();
  const presenting = useView((view) => view.presenting);
  const spent = useAgenda((agenda) => Math.floor(agenda[step] / 60));
  const Icon = icons[step];
  return (
    <button
      type="button"
      className={css.step}
      style={{ flexGrow: minutes }}
      aria-current={current ? 'step' : undefined}
      onClick={() => goTo(step)}
      data-testid={`rail-${step}`}
    >
      <span className={css.time} aria-hidden>
        <span style={{ blockSize: `${Math.min(100, (spent / minutes) * 100)}%` }} />
      </span>
      <Icon size="1.2rem" aria-hidden />
      <span className={css.name}>{t(`app.rail.${step}`)}</span>
      {!presenting && (
        <span className={css.minutes} {...meant(t('meaning.planned'))}>
          {spent > 0 ? t('frame.minutesOf', { spent, count: minutes }) : t('app.rail.minutes', { count: minutes })}
        </span>
      )}
    </button>
  );
}

const planned = steps.reduce((sum, { minutes }) => sum + minutes, 0);

function TimeSpent() {
  const t = useText();
  const minutes = useAgenda((agenda) => Math.floor(steps.reduce((sum, { step }) => sum + agenda[step], 0) / 60));
  return (
    <p className={css.clock} data-meaning={t('meaning.clock')}>
      <b>{clock(minutes)}</b>
      <span>{t('frame.clockOf', { planned: clock(planned) })}</span>
    </p>
  );
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${`${minutes % 60}`.padStart(2, '0')}`;
}
