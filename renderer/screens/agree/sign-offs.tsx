import { useMemo } from 'react';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Model } from '#shared/model/model.ts';
import { signOffsOf } from '#shared/model/sign-off.ts';
import { useRecords } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { AgreementLine } from '../../ui/agreement-line.tsx';
import css from './agree.module.css';
import { shortHash } from './short-hash.ts';
import { SideSignOffs } from './side-sign-offs.tsx';

/** Both sides' signatures in mirrored places. Two half lines make one: each side that signed draws its half. */
export function SignOffs({ model, dataSet }: { readonly model: Model; readonly dataSet: DataSet | null }) {
  const t = useText();
  const signatures = useRecords((state) => Object.values(state.signature));
  const sides = useMemo(() => signOffsOf(signatures, model, dataSet), [signatures, model, dataSet]);
  const signed = sides.filter((side) => side.signed).map(({ side }) => side);
  const progress = signed.length === 2 ? 'both' : (signed[0] ?? 'none');
  const hash = sides.flatMap(({ all }) => all).find(({ stale }) => stale === null)?.signature.modelHash;
  return (
    <section className={css.section} aria-labelledby="sign-title">
      <h2 id="sign-title">{t('agree.signOff')}</h2>
      <p className={css.sentence} role="status" data-testid="signed-progress">
        {t(`agree.progress.${progress}`)}
      </p>
      <div className={css.wholeLine} data-testid={`signed-line-${progress}`}>
        <AgreementLine agreed={progress} />
      </div>
      <div className={css.sides}>
        {sides.map((side) => (
          <SideSignOffs key={side.side} signOffs={side} model={model} dataSet={dataSet} />
        ))}
      </div>
      {hash !== undefined && (
        <p className={css.small} data-plain="code">
          {t('agree.holdsFor', { hash: shortHash(hash) })}
        </p>
      )}
    </section>
  );
}
