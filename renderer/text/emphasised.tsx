import { Fragment } from 'react';

/** A sentence of the catalogue whose `<b>…</b>` parts are strong. Nothing else in it is read as markup. */
export function Emphasised({ text }: { readonly text: string }) {
  const parts = text.split(/<b>(.*?)<\/b>/gs);
  return parts.map((part, i) => {
    const key = `${i} ${part}`;
    return i % 2 === 1 ? <b key={key}>{part}</b> : <Fragment key={key}>{part}</Fragment>;
  });
}
