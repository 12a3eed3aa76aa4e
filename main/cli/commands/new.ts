import { randomUUID } from 'node:crypto';
import { basename, extname, resolve } from 'node:path';
import { done, refused } from '#shared/lib/result.ts';
import { modelHash } from '#shared/model/identity.ts';
import { language } from '#shared/model/local-text.ts';
import { isTemplateName, templateNames, templates } from '#shared/templates/templates.ts';
import { createSession } from '../../workshop/create-session.ts';
import { newAnswer } from '../answers/new.ts';
import type { CliCommand } from '../command-line.ts';
import { shownModel } from '../shown-model.ts';

/** `new FILE [--template NAME] [--lang en|ar]`: a workshop from a template. Refuses to write over a file. */
export const newCommand: CliCommand = {
  name: 'new',
  words: ['FILE'],
  options: { template: { type: 'string' } },
  answer: newAnswer,
  run: (given, around) => {
    const file = resolve(given.words[0] ?? '');
    const template = given.text('template') ?? 'blank';
    if (!isTemplateName(template)) {
      return refused({ kind: 'cliTemplate', template, known: templateNames.join(', ') });
    }
    const inLanguage = language.safeParse(given.text('lang')).data ?? around.t.language;
    const time = around.now();
    const records = templates[template]({
      title: { [inLanguage]: basename(file, extname(file)).slice(0, 200) },
      company: '',
      language: inLanguage,
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
      currency: 'EUR',
      createdAt: time,
    });
    const created = createSession(file, records, { id: randomUUID(), time, actor: { side: 'both' } });
    if (!created.ok) return created;
    const session = created.value;
    try {
      const hash = modelHash(shownModel(session.state));
      return done({ json: { file, template, modelHash: hash }, lines: [around.t('cli.made', { file, template })] });
    } finally {
      session.close();
    }
  },
};
