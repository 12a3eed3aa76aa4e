import { languages, withText } from '#shared/model/local-text.ts';
import type { Settings, Workshop } from '#shared/model/workshop.ts';
import { execute } from '../../state/execute.ts';
import { useText } from '../../text/use-text.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import css from './settings.module.css';

type Props = { readonly workshop: Workshop; readonly onChange: (set: Partial<Settings>) => void };

/** What the workshop is called, for whom, and in which language its documents are. */
export function WorkshopNames({ workshop, onChange }: Props) {
  const t = useText();
  const { title, company, settings } = workshop;
  return (
    <section className={css.fields} aria-label={t('settings.workshop')}>
      <TextField
        label={t('settings.name')}
        value={title[t.language] ?? ''}
        placeholder={title[t.language === 'en' ? 'ar' : 'en']}
        onCommit={(text) =>
          void execute({ type: 'workshop.rename', title: withText(title, t.language, text), company })
        }
        testId="settings-title"
      />
      <TextField
        label={t('settings.company')}
        value={company}
        onCommit={(text) => void execute({ type: 'workshop.rename', title, company: text })}
        testId="settings-company"
      />
      <Select
        label={t('settings.documentLanguage')}
        value={settings.language}
        options={languages.map((language) => ({ value: language, label: t(`app.language.${language}`) }))}
        onChange={(language) => onChange({ language })}
        testId="settings-language"
      />
    </section>
  );
}
