import { done } from '#shared/lib/result.ts';
import { templateNames } from '#shared/templates/templates.ts';
import { templatesAnswer } from '../answers/new.ts';
import type { CliCommand } from '../command-line.ts';

/** `templates`: what `new --template` takes. */
export const templatesCommand: CliCommand = {
  name: 'templates',
  words: [],
  options: {},
  answer: templatesAnswer,
  run: (_given, { t }) => {
    const templates = templateNames.map((name) => ({ name, about: t(`template.${name}.about`) }));
    return done({ json: { templates }, lines: templates.map(({ name, about }) => `${name}  ${about}`) });
  },
};
