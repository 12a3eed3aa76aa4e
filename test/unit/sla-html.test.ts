import { parseXml } from '@cj-tech-master/excelts/xml';
import { describe, expect, test } from 'vitest';
import { footerHtml, slaHtml } from '#shared/exchange/sla/html/sla-html.ts';
import { slaDocument } from '#shared/exchange/sla/sla-document.ts';
import { tamarindSla } from '#test/support/exchange/tamarind-sla.ts';

const hostile = `</style><script>alert(1)</script>"'&<img src=x onerror=alert(2)>`;

describe('the SLA as a page', () => {
  test('shows texts that look like markup as texts, wherever people can write them', () => {
    const page = slaHtml(
      slaDocument(
        tamarindSla('en', (draft) => ({
          ...draft,
          workshop: (draft.workshop ?? []).map((one) => ({ ...one, company: hostile })),
          rule: (draft.rule ?? []).map((one) => ({ ...one, name: { en: hostile } })),
          cell: (draft.cell ?? []).map((one) => ({ ...one, action: { en: hostile } })),
          clause: (draft.clause ?? []).map((one) => ({
            ...one,
            name: { en: hostile },
            note: { en: hostile },
            consequence: { en: hostile },
          })),
          disqualifier: (draft.disqualifier ?? []).map((one) => ({ ...one, name: { en: hostile } })),
          participant: (draft.participant ?? []).map((one) => ({ ...one, name: hostile, role: hostile })),
        })),
      ),
      [],
    );
    expect(page).not.toMatch(/<script|<img|onerror=alert\(2\)>/);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test.each(['en', 'ar'] as const)(
    'in %s needs nothing from anywhere: no address, no script, and it forbids itself both',
    (language) => {
      const page = slaHtml(slaDocument(tamarindSla(language)), [
        { family: 'Inter', weight: 400, source: 'data:font/woff2;base64,AA==', unicodeRange: 'U+0-FF' },
      ]);
      expect(page).not.toMatch(/https?:|\/\/[a-z]|<script|<link|<iframe|@import|javascript:/i);
      expect(page.match(/url\([^)]*\)/g)).toEqual(['url("data:font/woff2;base64,AA==")']);
      expect(page).toContain('default-src &#39;none&#39;');
      expect(page).toContain(language === 'ar' ? '<html lang="ar" dir="rtl">' : '<html lang="en" dir="ltr">');
    },
  );

  test('is well formed: every element that opens is closed', () => {
    const body = /<body>[\s\S]*<\/body>/.exec(slaHtml(slaDocument(tamarindSla('ar')), []))?.[0] ?? '';
    const closed = body.replace(/<col ([^>]*)>/g, '<col $1/>');
    expect(parseXml(closed).root.name).toBe('body');
  });

  test('has the model and the page numbers at the foot of every page', () => {
    const foot = footerHtml(slaDocument(tamarindSla('en')), []);
    expect(foot).toContain('class="pageNumber"');
    expect(foot).toContain('class="totalPages"');
    expect(foot).toMatch(/model [0-9a-f]{4} [0-9a-f]{4}/);
  });
});
