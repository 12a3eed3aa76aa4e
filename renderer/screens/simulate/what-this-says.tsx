import { CircleHelp } from 'lucide-react';
import { memo, type ReactNode, useMemo } from 'react';
import type { Simulation } from '#shared/engine/results.ts';
import { describeHeld } from '#shared/exchange/leads/describe-held.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { gradeLetters, gradeNumbers } from '#shared/model/grade.ts';
import type { Model } from '#shared/model/model.ts';
import { stageName } from '#shared/text/names.ts';
import type { Translate } from '#shared/text/translate.ts';
import { type LastMove, useLastMove } from '../../state/last-move-store.ts';
import { useLateCounts } from '../../state/late-counts.ts';
import { useEngineRestart } from '../../state/simulation-store.ts';
import { Emphasised } from '../../text/emphasised.tsx';
import { sayShare } from '../../text/say-share.ts';
import { useText } from '../../text/use-text.ts';
import { ShareEvidence } from '../../ui/share-evidence.tsx';
import { type Saying, sayingsOf } from './sayings.ts';
import css from './what-this-says.module.css';

type WhatThisSaysProps = {
  readonly model: Model;
  readonly simulation: Simulation;
  /** What a moved threshold did is told of today's counts: those of other days have nothing to be compared with. */
  readonly today: boolean;
};

/** The numbers as sentences: what they mean, their range, and how much stands behind them. */
export const WhatThisSays = memo(function WhatThisSays({ model, simulation, today }: WhatThisSaysProps) {
  const t = useText();
  const late = useLateCounts((s) => s.late);
  const restarted = useEngineRestart((s) => s.said);
  const move = useLastMove((s) => (today && !late && !restarted ? s.move : null));
  const sayings = useMemo(() => sayingsOf(simulation, model, move), [simulation, model, move]);
  return (
    <div className={css.says} data-testid="what-this-says">
      <h2>{t('simulate.says')}</h2>
      <ul>
        {sayings.map((saying) => (
          <li key={saying.kind} className={css.saying} data-testid={`saying-${saying.kind}`}>
            <p className={css.sentence}>
              <Emphasised text={sentenceOf(t, saying, model)} />
            </p>
            <Backing saying={saying} />
          </li>
        ))}
      </ul>
    </div>
  );
});

function sentenceOf(t: Translate, saying: Saying, model: Model): string {
  const { number } = t.formats;
  switch (saying.kind) {
    case 'moved':
      return movedSentence(t, saying.move, saying.added);
    case 'noOutcome':
    case 'noMql':
    case 'everyMql':
      return t(`simulate.say.${saying.kind}`);
    case 'fewOutcomes':
      return t('simulate.say.fewOutcomes', { won: saying.won, lost: saying.lost });
    case 'precision': {
      const said = sayShare(t, saying.share);
      const first = t(saying.share.of >= 100 ? 'simulate.say.precision' : 'simulate.say.precisionFew', {
        share: number(Math.round(saying.share.share * 100)),
        counts: said.counts,
        hundred: number(100),
      });
      if (saying.base === null || saying.times === null || saying.share.of < 100) return first;
      const base = number(saying.base.share * 100, 1);
      return `${first} ${t('simulate.say.timesAverage', { times: number(saying.times, 1), base })}`;
    }
    case 'recall': {
      const caught = Math.round(saying.share.share * 100);
      if (saying.share.of < 100) return t('simulate.say.recallFew', { counts: sayShare(t, saying.share).counts });
      return t('simulate.say.recall', { share: number(caught), rest: number(100 - caught), hundred: number(100) });
    }
    case 'coldCell':
    case 'warmCell':
      return t(`simulate.say.${saying.kind}`, {
        grade: saying.grade,
        share: number(Math.round(saying.share.share * 100)),
        base: number(saying.base.share * 100, 1),
        hundred: number(100),
      });
    case 'held':
      return t('simulate.say.held', { because: describeHeld(t, model, saying.because) });
    case 'unjudged':
      return t('simulate.say.unjudged', { stage: stageName(model, saying.stage, t), count: saying.leads });
    default:
      return assertNever(saying);
  }
}

function movedSentence(t: Translate, move: LastMove, added: number): string {
  const grades = move.dimension === 'fit' ? gradeLetters : gradeNumbers;
  const params = {
    grade: `${grades[move.index]}`,
    from: t.formats.points(move.from),
    to: t.formats.points(move.to),
    count: Math.abs(added),
  };
  if (added === 0) return t('simulate.say.movedNothing', params);
  return t(added > 0 ? 'simulate.say.movedMore' : 'simulate.say.movedFewer', params);
}

function Backing({ saying }: { readonly saying: Saying }): ReactNode {
  const t = useText();
  if ('share' in saying) return <ShareEvidence share={saying.share} />;
  if (saying.kind === 'held' || saying.kind === 'unjudged') {
    return (
      <p className={css.backing} data-meaning={t('meaning.ofLeads')}>
        <CircleHelp size="0.9rem" aria-hidden />
        {t('simulate.say.ofLeads', { n: saying.leads, all: saying.of })}
      </p>
    );
  }
  return null;
}
