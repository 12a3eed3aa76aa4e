import { Trash2 } from 'lucide-react';
import type { SignOff } from '#shared/model/sign-off.ts';
import { execute } from '../../state/execute.ts';
import { useRecords } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Note } from '../../ui/note.tsx';
import css from './agree.module.css';
import { SinceThen } from './since-then.tsx';
import { strokeBox } from './stroke-path.ts';

/** A signature. A stale one keeps its name, loses its line, and says what changed. */
export function Signed({ signOff }: { readonly signOff: SignOff }) {
  const t = useText();
  const zone = useRecords((state) => state.workshop.workshop?.settings.timeZone ?? 'UTC');
  const { signature, stale } = signOff;
  return (
    <article className={css.signed} data-stale={stale !== null} data-testid={`signature-${signature.side}`}>
      <div className={css.signedRow}>
        <div>
          <p className={css.signer}>
            <bdi>{signature.name}</bdi>
          </p>
          {signature.role !== '' && (
            <p className={css.small}>
              <bdi>{signature.role}</bdi>
            </p>
          )}
          <p className={css.small}>{t('agree.signed', { at: t.formats.instant(signature.at, zone) })}</p>
        </div>
        {signature.stroke !== '' && (
          <svg
            className={css.stroke}
            viewBox={`0 0 ${strokeBox.width} ${strokeBox.height}`}
            role="img"
            aria-label={t('agree.sign.drawn', { name: signature.name })}
          >
            <path d={signature.stroke} />
          </svg>
        )}
        <IconButton
          icon={Trash2}
          label={t('agree.remove', { name: signature.name })}
          onClick={() => void execute({ type: 'signature.remove', id: signature.id })}
        />
      </div>
      {stale === null ? (
        <span className={css.signLine} data-side={signature.side} />
      ) : (
        <Note title={t('agree.stale')} testId={`stale-${signature.side}`}>
          <p>{t(`agree.stale.${stale}`)}</p>
          <SinceThen at={signature.at} />
        </Note>
      )}
    </article>
  );
}
