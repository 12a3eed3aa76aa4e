import type { Language } from '../model/local-text.ts';
import type { Settings } from '../model/workshop.ts';

export type Digits = Settings['digits'];

/** Numbers, dates and money as a language writes them, with the workshop's digits. */
export type Formats = {
  readonly locale: string;
  /** 9240 → 9,240 */
  readonly number: (value: number, decimals?: number) => string;
  /** Hundredths as points: 1250 → 12.5, 1000 → 10 */
  readonly points: (hundredths: number) => string;
  /** Hundredths with their sign and two decimals, as in a waterfall: −3.67, +10.00 */
  readonly signedPoints: (hundredths: number) => string;
  /** 0.3854 → 38.5% (one decimal unless told otherwise) */
  readonly percent: (share: number, decimals?: number) => string;
  readonly money: (value: number, currency: string) => string;
  /** A calendar day, YYYY-MM-DD or days since 1970-01-01 → 30 Sep 2026 */
  readonly day: (day: string | number) => string;
  /** An instant → 22 Nov 2026, 16:48 in the given zone. */
  readonly instant: (iso: string, timeZone: string) => string;
  readonly list: (items: readonly string[]) => string;
};

export function formatsOf(language: Language, digits: Digits): Formats {
  const numbering = digits === 'arabic' ? 'arab' : 'latn';
  const locale = `${language === 'ar' ? 'ar' : 'en-GB'}-u-nu-${numbering}`;
  const decimals = new Map<number, Intl.NumberFormat>();
  const number = (value: number, places = 0) => {
    let format = decimals.get(places);
    if (format === undefined) {
      format = new Intl.NumberFormat(locale, { minimumFractionDigits: places, maximumFractionDigits: places });
      decimals.set(places, format);
    }
    return format.format(value);
  };
  const percents = new Map<number, Intl.NumberFormat>();
  const percent = (share: number, places = 1) => {
    let format = percents.get(places);
    if (format === undefined) {
      format = new Intl.NumberFormat(locale, {
        style: 'percent',
        minimumFractionDigits: places,
        maximumFractionDigits: places,
      });
      percents.set(places, format);
    }
    return format.format(share);
  };
  const free = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const listFormat = new Intl.ListFormat(locale, { type: 'conjunction' });
  const signed = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'exceptZero',
  });
  const dayFormat = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  return {
    locale,
    number,
    points: (hundredths) => trueMinus(free.format(hundredths / 100)),
    signedPoints: (hundredths) => trueMinus(signed.format(hundredths / 100)),
    percent,
    money: (value, currency) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(value),
    day: (day) => dayFormat.format(typeof day === 'number' ? new Date(day * 86_400_000) : new Date(`${day}T00:00:00Z`)),
    instant: (iso, timeZone) =>
      new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone,
        calendar: 'gregory',
      }).format(new Date(iso)),
    list: (items) => listFormat.format(items),
  };
}

/** The hyphen that Intl writes for a minus is too short beside figures. */
function trueMinus(text: string): string {
  return text.replace('-', '−');
}
