import type { Share } from '#shared/engine/results.ts';
import { sayShare } from '../text/say-share.ts';
import { useText } from '../text/use-text.ts';
import { evidenceStrength } from './evidence-strength.ts';
import { EvidenceTally } from './evidence-tally.tsx';
import { Meaning } from './meaning.tsx';
import css from './share-evidence.module.css';

/** What stands behind a share: "evidence: 2,528 of 3,242, so 76.5 to 79.4". */
export function ShareEvidence({ share }: { readonly share: NonNullable<Share> }) {
  const t = useText();
  const said = sayShare(t, share);
  const strength = evidenceStrength(share.hits, share.of - share.hits);
  return (
    <p className={css.line}>
      <EvidenceTally won={share.hits} lost={share.of - share.hits} />
      <Meaning sentence={t('meaning.range')}>
        {t('frame.evidenceSo', { strength: t(`frame.evidence.${strength}`), counts: said.counts, range: said.range })}
      </Meaning>
    </p>
  );
}
