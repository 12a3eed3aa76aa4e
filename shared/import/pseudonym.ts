import { domainOf } from '../values/email.ts';
import { normaliseText } from '../values/normalise-text.ts';
import { addressForm } from './duplicate-columns.ts';

/** A keyed hash of a text: the first 100 bits of HMAC-SHA-256, in `hashDigits` digits of `base32`. */
export type KeyedHash = (text: string) => string;

/** Crockford's digits in lower case: none looks like another, and V3 leaves them as they are. */
export const base32 = '0123456789abcdefghjkmnpqrstvwxyz';
export const hashDigits = 20;

const pseudonym = new RegExp(`^p-[${base32}]{${hashDigits}}(?:@.+)?$`);

/**
 * What stands for a text: `p-` and its hash, and for an e-mail address the domain too, so that free mail, domains and
 * accounts (C2, V1) are as before. Texts that are equal by V3 have one pseudonym, whatever column they stand in, so that
 * tables of other days join. With 2,000,000 leads the odds that two of them share one are below 1 in 10^17 (100 bits).
 * A pseudonym is left as it is, so that rows which were refused can be mended and brought in again.
 */
export function pseudonymOf(text: string, hash: KeyedHash): string {
  const form = normaliseText(text);
  const domain = form.includes('@') ? domainOf(form) : null;
  const name = domain === null ? form : addressForm(form);
  if (name.startsWith('p-') && pseudonym.test(name)) return name;
  return domain === null ? `p-${hash(name)}` : `p-${hash(name)}@${domain}`;
}
