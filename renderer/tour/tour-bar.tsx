import { ArrowRight, Check, Circle, X } from 'lucide-react';
import { useRef } from 'react';
import { type TourStep, tourSteps } from '#shared/bridge/tour.ts';
import { useSimulationStore } from '../state/simulation-store.ts';
import { setView } from '../state/view-store.ts';
import { useModel } from '../state/workshop-store.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { showMistake, showWhere } from './show-where.ts';
import css from './tour.module.css';
import { isMended, type Mistake, mistakes } from './tour-progress.ts';
import { leaveTour, nextStep, useOnTour, useTour, useTourPlace } from './tour-store.ts';

/** The way through the sample company: one step at a time, below whatever the room is working on, in nobody's way. */
export function TourBar() {
  const onTour = useOnTour();
  const { step, open } = useTourPlace();
  return onTour && open ? <Step step={step} /> : null;
}

function Step({ step }: { readonly step: TourStep }) {
  const t = useText();
  const done = useTour((tour) => tour.done) === step;
  const words = useRef<HTMLDivElement>(null);
  const next = () => {
    nextStep();
    // The button may be gone in the next step: who came by keyboard stays in the bar.
    words.current?.focus({ preventScroll: true });
  };
  return (
    <section className={css.bar} aria-label={t('tour.label')} data-testid="tour" data-step={step} data-done={done}>
      <Place step={step} />
      <div className={css.words} ref={words} tabIndex={-1} role="status">
        <p className={css.title}>
          {done && <Check size="1.1em" strokeWidth={3} aria-label={t('tour.done')} role="img" />}
          {t(`tour.${step}.title`)}
        </p>
        <p className={css.text}>{done ? <WhatItDid step={step} /> : t(`tour.${step}.do`)}</p>
      </div>
      {step === 'mistakes' && !done && <Mistakes />}
      <div className={css.buttons}>
        <Buttons step={step} done={done} onNext={next} />
        {step !== 'end' && <IconButton icon={X} label={t('tour.leave')} onClick={leaveTour} testId="tour-leave" />}
      </div>
    </section>
  );
}

/** How far it is, and which step this is. */
function Place({ step }: { readonly step: TourStep }) {
  const t = useText();
  const walked = tourSteps.filter((each) => each !== 'end');
  const at = tourSteps.indexOf(step);
  return (
    <div className={css.place}>
      <span className={css.dots} aria-hidden>
        {walked.map((each, i) => (
          <i key={each} data-walked={i < at} data-here={i === at} />
        ))}
      </span>
      {step !== 'end' && <span data-plain="place">{t('tour.place', { n: at + 1, all: walked.length })}</span>}
    </div>
  );
}

type ButtonsProps = { readonly step: TourStep; readonly done: boolean; readonly onNext: () => void };

function Buttons({ step, done, onNext }: ButtonsProps) {
  const t = useText();
  if (step === 'end') {
    return (
      <>
        <Button onClick={() => showWhere('end')} testId="tour-export">
          {t('tour.toExport')}
        </Button>
        <Button onClick={() => setView({ newWorkshopOpen: true })} testId="tour-new">
          {t('app.start.new')}
        </Button>
        <Button kind="primary" onClick={leaveTour} testId="tour-leave">
          {t('tour.finish')}
        </Button>
      </>
    );
  }
  if (done) {
    return (
      <Button kind="primary" icon={ArrowRight} onClick={onNext} testId="tour-next">
        {t('tour.next')}
      </Button>
    );
  }
  return (
    <>
      {step !== 'mistakes' && (
        <Button onClick={() => showWhere(step)} testId="tour-show">
          {t('tour.showMe')}
        </Button>
      )}
      <Button kind="quiet" onClick={onNext} testId="tour-skip">
        {t('tour.skip')}
      </Button>
    </>
  );
}

function Mistakes() {
  const t = useText();
  const model = useModel();
  if (model === null) return null;
  return (
    <ul className={css.mistakes}>
      {mistakes.map((mistake) => (
        <MistakeLine
          key={mistake}
          mistake={mistake}
          mended={isMended(mistake, model)}
          says={t(`tour.mistake.${mistake}`)}
        />
      ))}
    </ul>
  );
}

function MistakeLine({ mistake, mended, says }: { mistake: Mistake; mended: boolean; says: string }) {
  const t = useText();
  return (
    <li data-mended={mended} data-testid={`tour-mistake-${mistake}`}>
      {mended ? (
        <Check size="1rem" strokeWidth={3} role="img" aria-label={t('tour.done')} />
      ) : (
        <Circle size="1rem" aria-hidden />
      )}
      <span>{says}</span>
      {!mended && (
        <button type="button" onClick={() => showMistake(mistake)} data-testid={`tour-show-${mistake}`}>
          {t('tour.showMe')}
        </button>
      )}
    </li>
  );
}

/** What doing it has shown: with the numbers of before and now where there are both. */
function WhatItDid({ step }: { readonly step: TourStep }) {
  const t = useText();
  const { before } = useTour();
  const settled = useSimulationStore((store) => store.settled);
  const mqls = settled?.stages.find(({ stage }) => stage === 'mql')?.reached;
  const precision = settled?.precision?.share;
  if (step === 'end') return null;
  if (step !== 'threshold' && step !== 'mistakes') return t(`tour.${step}.done`);
  if (before.mqls === null || before.precision === null || mqls === undefined || precision === undefined) return null;
  const inHundred = (share: number) => t.formats.number(Math.round(share * 100));
  return t(`tour.${step}.done`, {
    before: t.formats.number(before.mqls),
    now: t.formats.number(mqls),
    boughtBefore: inHundred(before.precision),
    boughtNow: inHundred(precision),
  });
}
