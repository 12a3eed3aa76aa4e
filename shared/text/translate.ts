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
 * never read as markup, nor as a sentence with gaps: who shows them shows text.
 */
export function translator(language: Language, digits: Digits = 'western'): Translate {
  const sentences = catalogue[language];
  const plurals = new Intl.PluralRules(language);
  const formats = formatsOf(language, digits);
  const translate = (key: TextKey, params: TextParams = none): string => {
    const { count } = params;
    const form = typeof count === 'number' ? sentences[`${key}_${plurals.select(count)}`] : undefined;
    const text = form ?? sentences[key];
    if (text === undefined) throw new Error(`No text for ${key} in ${language}`);
    return text.includes('{{') ? filled(text, params, formats) : text;
  };
  return Object.assign(translate, { language, direction: language === 'ar' ? 'rtl' : 'ltr', formats } as const);
}

const none: TextParams = {};
const gap = /\{\{(\w+)\}\}/g;

/** Numbers become text by locale; how many there are appears in sentences as `{{n}}`. */
function filled(text: string, params: TextParams, formats: Formats): string {
  return text.replace(gap, (whole, name: string) => {
    const value = name === 'n' && typeof params.count === 'number' ? params.count : params[name];
    return typeof value === 'number' ? plainNumber(value, formats) : (value ?? whole);
  });
}

function plainNumber(value: number, formats: Formats): string {
  return formats.number(value, Number.isInteger(value) ? 0 : 1);
}
