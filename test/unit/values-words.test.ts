import { describe, expect, it } from 'vitest';
import { domainOf, isFreeMail, isUnderDomain } from '#shared/values/email.ts';
import { freeMailDomains } from '#shared/values/free-mail-domains.ts';
import { containsWord, words } from '#shared/values/words.ts';

describe('C2 contains word', () => {
  it.each([
    ['VP, Sales (EMEA)', 'vp sales', true],
    ['VP of Sales', 'VP Sales', false],
    ['Director', 'cto', false],
    ['Coordinator', 'COO', false],
    ['CTO/Co-founder', 'cto', true],
    ['Co-founder', 'founder', true],
    ['cofounder', 'founder', false],
    ['Head of R&D', 'r d', true],
    ['Müller-Lüdenscheidt', 'müller', true],
    ['Müller', 'mu', false],
    ['Level 2 engineer', '2', true],
    ['Level 22', '2', false],
    ['المدير العام', 'مدير', true],
    ['مدير عام', 'المدير العام', true],
    ['مُدير التسويق', 'تسويق', true],
    ['مديرون', 'مدير', false],
    ['الالتزام', 'التزام', true],
    ['', 'cto', false],
    ['anything', ' - ', false],
  ])('C2 %j contains the word %j: %s', (text, phrase, answer) => {
    expect(containsWord(text, phrase)).toBe(answer);
  });

  it('C2 splits at whatever is neither letter, digit nor combining mark', () => {
    expect(words('Ops_lead: नमस्ते, 3.5')).toEqual(['ops', 'lead', 'नमस्ते', '3', '5']);
  });
});

describe('C2 e-mail domains', () => {
  it.each([
    ['a@Example.COM', 'example.com'],
    ['Ann Lee <ann.lee+x@mail.example.co.uk>', 'mail.example.co.uk'],
    [' a@مثال.شركة ', 'مثال.شركة'],
    ['a@localhost', null],
    ['a b@example.com', null],
    ['@example.com', null],
    ['a@b@example.com', null],
    ['a@example.com, b@example.com', null],
    ['example.com', null],
    ['', null],
    [`a@${'b'.repeat(400)}.com`, null],
  ])('C2 the domain of %j is %s', (email, domain) => {
    expect(domainOf(email)).toBe(domain);
  });

  it('C2 has domain: the domain itself or a sub-domain, not a look-alike', () => {
    expect(isUnderDomain('example.com', '@Example.com')).toBe(true);
    expect(isUnderDomain('mail.example.com', 'example.com')).toBe(true);
    expect(isUnderDomain('notexample.com', 'example.com')).toBe(false);
  });

  it('C2 free mail is what the list names', () => {
    const list = new Set(freeMailDomains);
    expect(isFreeMail('gmail.com', list)).toBe(true);
    expect(isFreeMail('gmail.com.example.org', list)).toBe(false);
    expect([...freeMailDomains]).toEqual([...list]);
  });
});
