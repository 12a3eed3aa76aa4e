/** Why a lead is held (S4), as data; fields by key, reasons by id. */
export type HeldBecause =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'disqualified' }
  | { readonly kind: 'recycled'; readonly reason: string }
  | { readonly kind: 'excluded' }
  | { readonly kind: 'missing'; readonly fields: readonly string[] }
  | { readonly kind: 'notMet' }
  | { readonly kind: 'nurture' }
  | { readonly kind: 'unknown' };

/** As it is written in results, exports and on the command line (S4). */
export function heldText(held: HeldBecause): string {
  switch (held.kind) {
    case 'nothing':
      return '';
    case 'recycled':
      return `recycled: ${held.reason}`;
    case 'missing':
      return `missing: ${held.fields.join(', ')}`;
    case 'notMet':
      return 'not met';
    default:
      return held.kind;
  }
}

/** What `heldText` wrote, for screens that say it in words; field keys hold no comma. */
export function readHeldText(text: string): HeldBecause {
  if (text === '') return { kind: 'nothing' };
  if (text.startsWith('recycled: ')) return { kind: 'recycled', reason: text.slice(10) };
  if (text.startsWith('missing: ')) return { kind: 'missing', fields: text.slice(9).split(', ') };
  if (text === 'not met') return { kind: 'notMet' };
  if (text === 'disqualified' || text === 'excluded' || text === 'nurture') return { kind: text };
  return { kind: 'unknown' };
}
