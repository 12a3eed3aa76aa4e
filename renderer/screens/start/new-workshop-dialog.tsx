import { type FormEvent, useState } from 'react';
import { type TemplateName, templateNames } from '#shared/templates/templates.ts';
import { usualCurrency } from '#shared/values/usual-currency.ts';
import { setView, useView } from '../../state/view-store.ts';
import { newWorkshop } from '../../state/workshop-files.ts';
import { useCurrencies } from '../../text/use-currencies.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import css from './new-workshop-dialog.module.css';
import { TemplateFace } from './template-face.tsx';

/** Three questions, each answered already: what it begins with, whose it is, what money is written in. */
export function NewWorkshopDialog() {
  const opened = useView((view) => view.newWorkshopOpen);
  const close = () => setView({ newWorkshopOpen: false });
  if (opened === false) return null;
  return <Questions first={opened === true ? 'b2b-saas' : opened} onClose={close} />;
}

type QuestionsProps = { readonly first: TemplateName; readonly onClose: () => void };

function Questions({ first, onClose }: QuestionsProps) {
  const t = useText();
  const [company, setCompany] = useState('');
  const [template, setTemplate] = useState<TemplateName>(first);
  const [currency, setCurrency] = useState(() => usualCurrency(new Intl.DateTimeFormat().resolvedOptions().timeZone));
  const [busy, setBusy] = useState(false);
  const currencies = useCurrencies(currency);
  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const title = t('frame.new.usualTitle');
    const opening = await newWorkshop({ company: company.trim(), title, template, currency });
    setBusy(false);
    // Who closed the file dialog may want to go on here; a refusal is said on the screen behind.
    if (opening !== 'cancelled') onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('app.start.new')} size="large" testId="new-workshop">
      <form className={css.form} onSubmit={(event) => void create(event)}>
        <div className={css.pair}>
          <TextField
            label={t('frame.new.company')}
            value={company}
            onCommit={setCompany}
            onType={setCompany}
            autoFocus
            testId="new-company"
          />
          <Select
            label={t('settings.currency')}
            value={currency}
            searchable
            nothingFound={t('settings.noCurrency')}
            options={currencies}
            onChange={setCurrency}
            testId="new-currency"
          />
        </div>
        <fieldset className={css.templates}>
          <legend>{t('frame.new.template')}</legend>
          {templateNames.map((name) => (
            <label key={name} className={css.template}>
              <input
                type="radio"
                name="template"
                value={name}
                checked={template === name}
                onChange={() => setTemplate(name)}
                data-testid={`new-template-${name}`}
              />
              <TemplateFace name={name} />
            </label>
          ))}
        </fieldset>
        <div className={css.end}>
          <p>{t('frame.new.later')}</p>
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
