import { z } from 'zod';

/** The languages of the window and of documents. */
export const languages = ['en', 'ar'] as const;
export type Language = (typeof languages)[number];
export const language = z.enum(languages);

/** Control characters and direction overrides can make a text show as something else; they are refused. */
const plain = /^(?:[^\p{Cc}\u202A-\u202E\u2066-\u2069]|[\n\r\t])*$/u;

/** One line that people write: at most 200 characters, trimmed by the window before it comes here. */
export const line = z.string().max(200).regex(plain);
/** A paragraph that people write: at most 4,000 characters. */
export const paragraph = z.string().max(4000).regex(plain);

/** A text that people write, in one or more languages. A language that is absent is "untranslated". */
export const localLine = z.object({ en: line.optional(), ar: line.optional() }).strict();
export const localParagraph = z.object({ en: paragraph.optional(), ar: paragraph.optional() }).strict();
export type LocalText = z.infer<typeof localParagraph>;

/** The text in the wanted language, else in the other, else empty. */
export function textIn(text: LocalText | undefined, wanted: Language): string {
  if (text === undefined) return '';
  const other = wanted === 'en' ? 'ar' : 'en';
  return text[wanted] || text[other] || '';
}

/** Whether the text exists but not in the wanted language; documents list these. */
export function isUntranslated(text: LocalText | undefined, wanted: Language): boolean {
  return text !== undefined && !text[wanted] && textIn(text, wanted) !== '';
}

/** The text with one language written anew; an empty text removes that language. */
export function withText(text: LocalText, inLanguage: Language, written: string): LocalText {
  const { [inLanguage]: _before, ...rest } = text;
  return written === '' ? rest : { ...rest, [inLanguage]: written };
}
