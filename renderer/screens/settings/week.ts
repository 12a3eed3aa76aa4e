import type { Translate } from '#shared/text/translate.ts';

/** Days of the week, 0 Sunday … 6 Saturday, in the order in which the language's readers begin their week. */
export function weekOf(t: Translate): readonly { readonly day: number; readonly name: string }[] {
  const first = t.language === 'ar' ? 0 : 1;
  const format = new Intl.DateTimeFormat(t.formats.locale, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, i) => {
    const day = (first + i) % 7;
    return { day, name: format.format(new Date(Date.UTC(1970, 0, 4 + day))) };
  });
}
