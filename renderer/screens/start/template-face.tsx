import { outlineOf, type TemplateOutline } from '#shared/templates/outline.ts';
import { type TemplateName, templates } from '#shared/templates/templates.ts';
import { useText } from '../../text/use-text.ts';
import css from './template-face.module.css';
import { TemplatePicture } from './template-picture.tsx';

/** What a template is: a picture of what it holds, its name, and one sentence. */
export function TemplateFace({ name }: { readonly name: TemplateName }) {
  const t = useText();
  return (
    <>
      <span className={css.picture}>
        <TemplatePicture outline={outline(name)} />
      </span>
      <span className={css.words}>
        <b>{t(`template.${name}.name`)}</b>
        <span>{t(`template.${name}.about`)}</span>
      </span>
    </>
  );
}

const outlines = new Map<TemplateName, TemplateOutline>();

/** Drawn from the template itself, once; who starts a workshop from it changes nothing that is drawn. */
function outline(name: TemplateName): TemplateOutline {
  const drawn = outlines.get(name) ?? outlineOf(templates[name](nobody));
  outlines.set(name, drawn);
  return drawn;
}

const nobody = {
  title: {},
  company: '',
  language: 'en',
  timeZone: 'UTC',
  currency: 'EUR',
  createdAt: '2026-01-01T00:00:00.000Z',
} as const;
