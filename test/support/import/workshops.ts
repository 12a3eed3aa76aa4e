import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ImportOrder } from '#main/import-host/import-order.ts';
import { createSession } from '#main/workshop/create-session.ts';
import type { WorkshopSession } from '#main/workshop/session.ts';
import { defaultLimits } from '#shared/import/limits.ts';
import { type TemplateName, templates } from '#shared/templates/templates.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const time = '2026-01-05T09:00:00Z';
export const importBy = { actor: { side: 'both' }, now: () => time } as const;

/** A fresh workshop from a template, closed when the test is over. */
export function freshWorkshop(template: TemplateName = 'blank'): WorkshopSession {
  const records = templates[template]({
    title: { en: 'Import' },
    company: '',
    language: 'en',
    timeZone: 'UTC',
    currency: 'EUR',
    createdAt: time,
  });
  const created = createSession(join(temporaryFolder(), 'w.accord'), records, {
    id: randomUUID(),
    time,
    actor: importBy.actor,
  });
  if (!created.ok) throw new Error(JSON.stringify(created.refusal));
  onTestFinished(() => created.value.close());
  return created.value;
}

/** What a command line says when it says nothing more than the table. */
export function orderFor(path: string, more: Partial<ImportOrder> = {}): ImportOrder {
  return {
    path,
    table: {},
    kind: 'leads',
    missing: [],
    outcome: null,
    outcomeDate: null,
    id: null,
    join: null,
    dataset: null,
    mapPath: null,
    reportPath: null,
    refusedPath: null,
    language: 'en',
    duplicates: {},
    limits: defaultLimits,
    asSuggested: false,
    pseudonymise: false,
    keyPath: null,
    treat: [],
    ...more,
  };
}
