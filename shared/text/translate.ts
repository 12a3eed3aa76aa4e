import i18next from 'i18next';
import type { Language } from '../model/local-text.ts';
import { catalogue, type TextKey } from './catalogue.ts';
import { type Digits, type Formats, formatsOf } from './format.ts';

/** Values for a sentence's gaps: `{{name}}`; `count` also chooses the plural form. Numbers are written by locale. */
export type TextParams = Readonly<Record<string, string | number>>;

export type Translate = ((key: TextKey, params?: TextParams) => string) & {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly formats: Formats;
};

/**
 * The sentences of one language. A key that is missing is a bug and throws. Values are put in as they are,
 * never read as markup: who shows them shows text.
 */
export function translator(language: Language, digits: Digits = 'western'): Translate {
  const instance = i18next.createInstance({
    lng: language,
    resources: { [language]: { translation: catalogue[language] } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    showSupportNotice: false,
    interpolation: { escapeValue: false },
  } as Parameters<typeof i18next.createInstance>[0]);
  void instance.init();
  const formats = formatsOf(language, digits);
  const translate = (key: TextKey, params: TextParams = {}): string => {
    // A key that is missing comes back as itself; no sentence reads like one.
    const text = instance.t(key, written(params, formats)) as string;
    if (text === key) throw new Error(`No text for ${key} in ${language}`);
    return text;
  };
  return Object.assign(translate, { language, direction: language === 'ar' ? 'rtl' : 'ltr', formats } as const);
}

/** Numbers become text by locale; `count` stays a number for the plural and appears in sentences as `{{n}}`. */
function written(params: TextParams, formats: Formats): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(params)) {
    if (name === 'count' && typeof value === 'number') {
      out.count = value;
      out.n = plainNumber(value, formats);
    } else out[name] = typeof value === 'number' ? plainNumber(value, formats) : value;
  }
  return out;
}

function plainNumber(value: number, formats: Formats): string {
  return formats.number(value, Number.isInteger(value) ? 0 : 1);
}
