/**
 * Which currencies a sign or word may stand for. "$" may be any dollar, so it never contradicts a dollar field;
 * what it says alone is the first of the list.
 */
const signs: Readonly<Record<string, readonly string[]>> = Object.freeze({
  __proto__: null as never,
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'ARS', 'CLP', 'COP', 'UYU', 'JMD', 'TTD', 'BSD', 'FJD'],
  us$: ['USD'],
  ca$: ['CAD'],
  c$: ['CAD'],
  a$: ['AUD'],
  au$: ['AUD'],
  nz$: ['NZD'],
  s$: ['SGD'],
  hk$: ['HKD'],
  r$: ['BRL'],
  '€': ['EUR'],
  '£': ['GBP', 'EGP', 'SYP', 'LBP', 'SDG'],
  'e£': ['EGP'],
  le: ['EGP'],
  '¥': ['JPY', 'CNY'],
  '₹': ['INR'],
  rs: ['INR', 'PKR', 'LKR', 'NPR'],
  '₺': ['TRY'],
  '₪': ['ILS'],
  '₽': ['RUB'],
  '₩': ['KRW'],
  '₦': ['NGN'],
  '₫': ['VND'],
  '฿': ['THB'],
  '₱': ['PHP'],
  '₴': ['UAH'],
  zł: ['PLN'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  '﷼': ['SAR', 'QAR', 'OMR', 'YER', 'IRR'],
  '\u20C1': ['SAR'],
  'ر.س': ['SAR'],
  'د.إ': ['AED'],
  'ج.م': ['EGP'],
  'د.ك': ['KWD'],
  'ر.ق': ['QAR'],
  'د.ب': ['BHD'],
  'ر.ع': ['OMR'],
  'د.ا': ['JOD'],
  'د.م': ['MAD'],
  ريال: ['SAR', 'QAR', 'OMR', 'YER', 'IRR'],
  درهم: ['AED', 'MAD'],
  دينار: ['KWD', 'JOD', 'BHD', 'IQD', 'TND', 'DZD', 'LYD'],
  جنيه: ['EGP', 'SDG', 'GBP'],
  ليرة: ['SYP', 'LBP', 'TRY'],
  دولار: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD'],
  يورو: ['EUR'],
  sr: ['SAR'],
  dhs: ['AED', 'MAD'],
  kd: ['KWD'],
});

/** ISO 4217's codes in use. In capitals they are codes; in small letters only the commonest are ("5 kgs" is a weight). */
const codes: ReadonlySet<string> = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF ' +
    'CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG ' +
    'HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA ' +
    'MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD ' +
    'RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD ' +
    'UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG'
  ).split(' '),
);
const smallCodes: ReadonlySet<string> = new Set(
  'aed aud brl cad chf cny egp eur gbp inr jod jpy kwd mad nzd omr pln qar sar sek sgd usd zar'.split(' '),
);

/** The currencies (ISO 4217) a sign, code or word beside a number may mean, the likeliest first; null when it is none. */
export function currenciesOf(sign: string): readonly string[] | null {
  const text = sign.trim().replace(/\.$/, '');
  if (codes.has(text)) return [text];
  const small = text.toLowerCase();
  if (smallCodes.has(small)) return [small.toUpperCase()];
  return signs[small] ?? null;
}
