import type { YesNoUnknown } from '#shared/engine/results.ts';
import { useText } from '../../text/use-text.ts';
import { Meaning } from '../../ui/meaning.tsx';
import { YesNoUnknownBar } from '../../ui/yes-no-unknown-bar.tsx';
import css from './audience.module.css';

/** Of how many leads one part is true, and for how many nobody knows. Nothing before leads are there. */
export function PartCount({ counts, testId }: { readonly counts: YesNoUnknown | undefined; readonly testId?: string }) {
  const t = useText();
  if (counts === undefined) return null;
  const { yes, unknown } = counts;
  return (
    <div className={css.partCount} data-testid={testId}>
      <YesNoUnknownBar {...counts} />
      <p className={css.small}>
        <Meaning sentence={t('audience.mean.part')}>
          {t('audience.holds', { count: yes })}
          {unknown > 0 && ` · ${t('audience.unknownOf', { count: unknown })}`}
        </Meaning>
      </p>
    </div>
  );
}
