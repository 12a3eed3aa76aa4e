import css from './agreement-line.module.css';

/** Who has agreed so far: marketing's half starts the line, sales' half ends it, both make one whole line. */
export type Agreement = 'none' | 'marketing' | 'sales' | 'both' | 'halves';

/** `halves`: each side has its own answer and they are not one yet. */
export function AgreementLine({ agreed }: { readonly agreed: Agreement }) {
  if (agreed === 'none') return null;
  if (agreed === 'both') return <span className={`${css.line} ${css.both}`} aria-hidden />;
  return (
    <span className={css.line} aria-hidden>
      {agreed !== 'sales' && <span className={css.marketing} />}
      {agreed !== 'marketing' && <span className={css.sales} />}
    </span>
  );
}
