import { type FormEvent, useState } from 'react';
import { setView, useView } from '../../state/view-store.ts';
import { newWorkshop, type TemplateName } from '../../state/workshop-files.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import css from './new-workshop-dialog.module.css';

const templates: readonly TemplateName[] = ['b2b-saas', 'education', 'blank'];

/** Three things at most: whose workshop, what it is called, what it begins with. */
export function NewWorkshopDialog() {
  const opened = useView((view) => view.newWorkshopOpen);
  const close = () => setView({ newWorkshopOpen: false });
  return opened ? <Questions onClose={close} /> : null;
}

function Questions({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const [company, setCompany] = useState('');
  const [title, setTitle] = useState(t('frame.new.usualTitle'));
  const [template, setTemplate] = useState<TemplateName>('b2b-saas');
  const [busy, setBusy] = useState(false);
  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const opening = await newWorkshop({ company: company.trim(), title: title.trim(), template });
    setBusy(false);
    // Who closed the file dialog may want to go on here; a refusal is said on the screen behind.
    if (opening !== 'cancelled') onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('app.start.new')} testId="new-workshop">
      <form className={css.form} onSubmit={(event) => void create(event)}>
        <TextField
          label={t('frame.new.company')}
          value={company}
          onCommit={setCompany}
          onType={setCompany}
          autoFocus
          testId="new-company"
        />
        <TextField
          label={t('frame.new.title')}
          value={title}
          onCommit={setTitle}
          onType={setTitle}
          testId="new-title"
        />
        <fieldset className={css.templates}>
          <legend>{t('frame.new.template')}</legend>
          {templates.map((name) => (
            <label key={name} className={css.template}>
              <input
                type="radio"
                name="template"
                value={name}
                checked={template === name}
                onChange={() => setTemplate(name)}
                data-testid={`new-template-${name}`}
              />
              <span>
                <b>{t(`template.${name}.name`)}</b>
                <span>{t(`template.${name}.about`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div className={css.buttons}>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          {/* Not disabled while the file dialog is open: that would lose the focus. */}
          <Button kind="primary" submit testId="new-create">
            {t('frame.new.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
