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

/**
 * Whether bytes are an address as nearly all are: letters, digits and few signs of ASCII, "@", and names with points
 * between, of which the last has two letters or more. A text of which that is so has a `domainOf`.
 */
export function isPlainAddress(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  while (at < end && ((kinds[bytes[at] as number] as number) & local) !== 0) at++;
  if (at === start || bytes[at] !== atSign) return false;
  let name = ++at;
  let points = 0;
  for (; at < end; at++) {
    const byte = bytes[at] as number;
    if (((kinds[byte] as number) & named) !== 0) continue;
    if (byte !== point || at === name) return false;
    name = at + 1;
    points++;
  }
  if (points === 0 || end - name < 2) return false;
  for (at = name; at < end; at++) if (((kinds[bytes[at] as number] as number) & letter) === 0) return false;
  return true;
}

const [letter, named, local] = [1, 2, 4];
const [atSign, point] = [64, 46];
/** What each byte may be in a plain address. */
const kinds = Uint8Array.from({ length: 256 }, (_none, byte) => {
  const sign = String.fromCharCode(byte);
  return (
    (/[a-z]/i.test(sign) ? letter : 0) |
    (/[a-z0-9]/i.test(sign) ? named : 0) |
    (/[a-z0-9._%+-]/i.test(sign) ? local : 0)
  );
});

/** Whether a domain is `wanted` itself or lies under it (C2, "has domain"). */
export function isUnderDomain(domain: string, wanted: string): boolean {
  const under = normaliseText(wanted).replace(/^@/, '');
  return domain === under || domain.endsWith(`.${under}`);
}

/** Whether a domain is on the workshop's list of free-mail domains (C2, V1). */
export function isFreeMail(domain: string, list: ReadonlySet<string>): boolean {
  return list.has(domain);
}
