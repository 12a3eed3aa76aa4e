import { useMemo } from 'react';
import { useText } from './use-text.ts';

/** Every currency by its code and its name in the window's language; `first` stands first even if it is unknown here. */
export function useCurrencies(first: string): readonly { readonly value: string; readonly label: string }[] {
  const t = useText();
  return useMemo(() => {
    const names = new Intl.DisplayNames(t.formats.locale, { type: 'currency' });
    const codes = [...new Set([first, ...Intl.supportedValuesOf('currency')])];
    return codes.map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
  }, [first, t]);
}
