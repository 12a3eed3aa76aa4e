import type { Language } from '../model/local-text.ts';
import * as ar from './ar/all.ts';
import * as en from './en/all.ts';

/**
 * Every sentence, by language, assembled from families: a family is a file under `en/` and one of the same
 * name under `ar/`, each listed once in its folder's `all.ts`. Keys are flat and begin with the family's name.
 */
type Families = typeof en;
type EntriesOf<F> = { [Name in keyof F]: F[Name] }[keyof F];
type AllKeys = EntriesOf<Families> extends infer Family ? (Family extends unknown ? keyof Family : never) : never;
type WithoutPlural<Key> = Key extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Stem : Key;

/** A key of the catalogue; plural keys are named without their ending. */
export type TextKey = Extract<WithoutPlural<AllKeys>, string>;

export const catalogue: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: merged(en),
  ar: merged(ar),
};

function merged(families: Readonly<Record<string, Readonly<Record<string, string>>>>): Record<string, string> {
  return Object.assign({}, ...Object.values(families));
}
