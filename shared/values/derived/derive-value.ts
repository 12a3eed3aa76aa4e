import { assertNever } from '../../lib/assert-never.ts';
import type { Derivation } from '../../model/derivation.ts';
import { domainOf, isFreeMail } from '../email.ts';
import { normaliseText } from '../normalise-text.ts';
import { partOfName } from './full-name.ts';
import { keywordReader } from './keyword-table.ts';
import { phoneCountry } from './phone-country.ts';

/** What is derived from one known text: a text as people are shown it, a yes or no, or null where nothing can be. */
export type Derived = string | boolean | null;

/** A derivation made ready for the distinct texts of its source. `freeMail` is the model's list (C2). */
export function deriver(derivation: Derivation, freeMail: readonly string[]): (raw: string) => Derived {
  switch (derivation.how) {
    case 'emailDomain':
      return domainOf;
    case 'freeMail': {
      const list = new Set(freeMail.map(normaliseText));
      return (raw) => {
        const domain = domainOf(raw) ?? bareDomain(raw);
        return domain === null ? null : isFreeMail(domain, list);
      };
    }
    case 'firstName':
      return (raw) => partOfName(raw, 'first');
    case 'lastName':
      return (raw) => partOfName(raw, 'last');
    case 'phoneCountry':
      return (raw) => phoneCountry(raw, derivation.names);
    case 'keywords':
      return keywordReader(derivation.table);
    default:
      return assertNever(derivation);
  }
}

/** A text that is a domain and nothing more. */
function bareDomain(raw: string): string | null {
  return domainOf(`a@${normaliseText(raw)}`);
}
