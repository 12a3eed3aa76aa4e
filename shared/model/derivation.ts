import { z } from 'zod';
import type { FieldType } from './field.ts';
import { fieldId } from './ids.ts';
import { language, line } from './local-text.ts';

/** A value with the words that stand for it: `C-level` with "chief", "ceo", "الرئيس التنفيذي". */
export const keywordRow = z.object({ value: line.min(1), words: z.array(line.min(1)).max(200) }).strict();
export type KeywordRow = z.infer<typeof keywordRow>;

const from = { from: fieldId };

/**
 * How a fact is worked out from another one, text by text: the domain of an e-mail, whether that is free mail, a full
 * name's parts, the country of a telephone number, or the value of a table whose keywords a text contains. From a fact that
 * is unknown nothing is derived. What is derived is part of the model (H1): changing it needs no new import.
 */
export const derivation = z.discriminatedUnion('how', [
  z.object({ how: z.literal('emailDomain'), ...from }).strict(),
  z.object({ how: z.literal('freeMail'), ...from }).strict(),
  z.object({ how: z.literal('firstName'), ...from }).strict(),
  z.object({ how: z.literal('lastName'), ...from }).strict(),
  /** `names`: the language that countries are named in. */
  z.object({ how: z.literal('phoneCountry'), ...from, names: language }).strict(),
  /** The keyword of most words decides; of equals the row that stands first. */
  z.object({ how: z.literal('keywords'), ...from, table: z.array(keywordRow).max(100) }).strict(),
]);
export type Derivation = z.infer<typeof derivation>;
export type DerivationHow = Derivation['how'];

const texts = ['text', 'category'] as const;

/** Which types of field it can be derived from, and which it can give. */
export const derivationTypes: Readonly<
  Record<DerivationHow, { readonly from: readonly FieldType[]; readonly gives: readonly FieldType[] }>
> = {
  emailDomain: { from: ['email', ...texts], gives: texts },
  freeMail: { from: ['email', ...texts], gives: ['yesno'] },
  firstName: { from: texts, gives: texts },
  lastName: { from: texts, gives: texts },
  phoneCountry: { from: [...texts, 'number'], gives: texts },
  keywords: { from: texts, gives: texts },
};
