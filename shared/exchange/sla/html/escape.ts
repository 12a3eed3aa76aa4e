const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML shows it, in content and in quoted attributes alike; control characters are left out. */
export function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
    .replace(/\p{Cc}/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''));
}

/** Markup that is safe by construction: only `html` makes it, and it escapes every text it is given. */
export type Markup = { readonly markup: string };

export function html(
  parts: TemplateStringsArray,
  ...gaps: readonly (string | number | Markup | readonly Markup[])[]
): Markup {
  let markup = parts[0] ?? '';
  gaps.forEach((gap, i) => {
    markup += written(gap) + (parts[i + 1] ?? '');
  });
  return { markup };
}

function written(gap: string | number | Markup | readonly Markup[]): string {
  if (typeof gap === 'string') return escaped(gap);
  if (typeof gap === 'number') return String(gap);
  if ('markup' in gap) return gap.markup;
  return gap.map((one) => one.markup).join('');
}

export const nothing: Markup = { markup: '' };
