import canonicalize from 'canonicalize';

/** RFC 8785 text of a JSON value: equal values give equal texts. `undefined` members are left out. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('This value has no JSON form.');
  return text;
}
