import { templateNames } from '#shared/templates/templates.ts';
import { setView } from '../../state/view-store.ts';
import { useText } from '../../text/use-text.ts';
import { TemplateFace } from './template-face.tsx';
import css from './template-gallery.module.css';

/** What a workshop can begin with; one of them opens the questions with it chosen. */
export function TemplateGallery() {
  const t = useText();
  return (
    <section className={css.gallery} aria-labelledby="start-templates">
      <h2 id="start-templates">{t('app.start.templates')}</h2>
      <ul className={css.list}>
        {templateNames.map((name) => (
          <li key={name}>
            <button
              type="button"
              className={css.one}
              onClick={() => setView({ newWorkshopOpen: name })}
              data-testid={`start-template-${name}`}
            >
              <TemplateFace name={name} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
