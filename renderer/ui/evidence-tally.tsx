import { useText } from '../text/use-text.ts';
import { evidenceStrength } from './evidence-strength.ts';
import css from './evidence-tally.module.css';

/** How much data stands behind a number (E5): one stroke a guess, two a hint, three evidence. */
export function EvidenceTally({ won, lost, named }: { won: number; lost: number; named?: boolean }) {
  const t = useText();
  const strength = evidenceStrength(won, lost);
  const strokes = { guess: 1, hint: 2, evidence: 3 }[strength];
  const label = t(`frame.evidence.${strength}`);
  return (
    <span className={css.tally} data-meaning={t(`meaning.evidence.${strength}`)}>
      <svg viewBox="0 0 14 12" role="img" aria-label={label}>
        {[0, 1, 2].map((i) => (
          <rect key={i} x={i * 5} y="0" width="3.4" height="12" className={i < strokes ? css.full : css.empty} />
        ))}
      </svg>
      {named && <span aria-hidden>{label}</span>}
    </span>
  );
}
