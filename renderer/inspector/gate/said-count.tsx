import type { YesNoUnknown } from '#shared/engine/results.ts';
import { useText } from '../../text/use-text.ts';
import { Meaning } from '../../ui/meaning.tsx';
import { YesNoUnknownBar } from '../../ui/yes-no-unknown-bar.tsx';
import css from './gate.module.css';

type SaidCountProps = {
  /** Of the leads that come to the gate; null before leads are there. */
  readonly count: YesNoUnknown | null;
  /** The number in words. */
  readonly words: string;
  /** Leads that would pass if only this part were not there. */
  readonly alone?: number;
  readonly meaning: string;
  readonly testId: string;
};

/** What one part of a gate does to those who come to it: a bar, the number in words, and whom it alone holds. */
export function SaidCount({ count, words, alone, meaning, testId }: SaidCountProps) {
  const t = useText();
  if (count === null) return null;
  return (
    <div className={css.count} data-testid={testId}>
      <YesNoUnknownBar {...count} />
      <p className={css.small}>
        <Meaning sentence={meaning}>{words}</Meaning>
        {alone !== undefined && (
          <>
            {' · '}
            <Meaning sentence={t('gate.mean.alone')} testId={`${testId}-alone`}>
              {t('gate.alone', { count: alone })}
            </Meaning>
          </>
        )}
      </p>
    </div>
  );
}

/** Of a fact: who has it, and who has not. Nobody's answer is "no". */
export function knownOf(known: number, all: number): YesNoUnknown {
  return { yes: known, no: 0, unknown: all - known };
}
