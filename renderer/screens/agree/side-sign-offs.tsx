import { PenLine } from 'lucide-react';
import { useState } from 'react';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Model } from '#shared/model/model.ts';
import type { SideSignOff } from '#shared/model/sign-off.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { SideMark } from '../../ui/side-mark.tsx';
import css from './agree.module.css';
import { SignDialog } from './sign-dialog.tsx';
import { Signed } from './signed.tsx';

type Props = { readonly signOffs: SideSignOff; readonly model: Model; readonly dataSet: DataSet | null };

/** One side's place under the agreement. */
export function SideSignOffs({ signOffs, model, dataSet }: Props) {
  const t = useText();
  const { side, signed, all } = signOffs;
  const [signing, setSigning] = useState(false);
  const latest = all[0]?.signature ?? null;
  const words = all.length === 0 ? `agree.sign.${side}` : signed ? 'agree.sign.another' : 'agree.sign.anew';
  return (
    <section className={css.signBox} data-side={side} data-signed={signed} aria-label={t(`agree.for.${side}`)}>
      <h3 className={css.will} data-side={side}>
        <SideMark side={side} /> {t(`agree.for.${side}`)}
      </h3>
      {all.map((signOff) => (
        <Signed key={signOff.signature.id} signOff={signOff} />
      ))}
      <Button
        icon={PenLine}
        kind={signed ? 'quiet' : 'primary'}
        small={signed}
        onClick={() => setSigning(true)}
        testId={`sign-${side}`}
      >
        {t(words as 'agree.sign.anew')}
      </Button>
      {signing && (
        <SignDialog
          side={side}
          model={model}
          dataSet={dataSet}
          before={signed ? null : latest}
          all={all.map(({ signature }) => signature)}
          onClose={() => setSigning(false)}
        />
      )}
    </section>
  );
}
