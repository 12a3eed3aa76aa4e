import { normaliseText } from './normalise-text.ts';

const address =
  /^(?:[^<>]*<)?[^\s<>@,;]+@([\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?)+)>?$/u;

/** As nearly all are: ASCII letters, digits and few signs. What it takes for an address, `address` does too. */
const plainAddress = /^[a-z0-9._%+-]+@((?:[a-z0-9]+\.)+[a-z]+)$/;

/** The domain of an e-mail address in lower case, or null when the text is no address. `Name <a@b.com>` is one. */
export function domainOf(email: string): string | null {
  const text = normaliseText(email);
  if (text.length > 320) return null;
  const plain = plainAddress.exec(text);
  if (plain !== null) return plain[1] ?? null;
  return address.exec(text)?.[1] ?? null;
}

/** Whether a domain is `wanted` itself or lies under it (C2, "has domain"). */
export function isUnderDomain(domain: string, wanted: string): boolean {
  const under = normaliseText(wanted).replace(/^@/, '');
  return domain === under || domain.endsWith(`.${under}`);
}

/** Whether a domain is on the workshop's list of free-mail domains (C2, V1). */
export function isFreeMail(domain: string, list: ReadonlySet<string>): boolean {
  return list.has(domain);
}
