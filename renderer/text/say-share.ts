import type { Share } from '#shared/engine/results.ts';
import type { Translate } from '#shared/text/translate.ts';

/** A share in words, in the order that LOOK.md asks for: number, range, how much stands behind it. */
export type SaidShare = {
  /** "78 in 100", or "5 of 9" where fewer than a hundred stand behind it. */
  readonly spoken: string;
  /** "78.03%", with no more decimals than the sample carries. */
  readonly percent: string;
  /** "76.5 to 79.4": the Wilson interval in hundred. */
  readonly range: string;
  /** "2,528 of 3,242" */
  readonly counts: string;
};

export function sayShare(t: Translate, share: NonNullable<Share>): SaidShare {
  const { number, percent } = t.formats;
  const decimals = share.of >= 1000 ? 1 : 0;
  const counts = t('frame.countOf', { hits: number(share.hits), all: number(share.of) });
  return {
    spoken:
      share.of >= 100
        ? t('frame.inHundred', { part: number(Math.round(share.share * 100)), hundred: number(100) })
        : counts,
    percent: percent(share.share, share.of >= 1000 ? 2 : share.of >= 100 ? 1 : 0),
    range: t('frame.range', { low: number(share.low * 100, decimals), high: number(share.high * 100, decimals) }),
    counts,
  };
}
