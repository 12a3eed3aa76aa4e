import type { Settings } from '#shared/model/workshop.ts';
import { useCurrencies } from '../../text/use-currencies.ts';
import { useText } from '../../text/use-text.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import css from './settings.module.css';

type Props = { readonly settings: Settings; readonly onChange: (set: Partial<Settings>) => void };

/** How money and digits are written, and how long a lead has before it is judged (A4). */
export function NumberSettings({ settings, onChange }: Props) {
  const t = useText();
  const currencies = useCurrencies(settings.currency);
  return (
    <section className={css.fields} aria-label={t('settings.numbers')}>
      <h3 className={css.wide}>{t('settings.numbers')}</h3>
      <Select
        label={t('settings.currency')}
        value={settings.currency}
        searchable
        nothingFound={t('settings.noCurrency')}
        options={currencies}
        onChange={(currency) => onChange({ currency })}
        testId="settings-currency"
      />
      <Select
        label={t('settings.digits')}
        value={settings.digits}
        options={(['western', 'arabic'] as const).map((digits) => ({
          value: digits,
          label: t(`settings.digits.${digits}`),
        }))}
        onChange={(digits) => onChange({ digits })}
        testId="settings-digits"
      />
      <NumberField
        label={t('settings.decisionDays')}
        hint={t('settings.decisionDaysHint')}
        value={settings.decisionDays}
        min={0}
        max={3650}
        onCommit={(days) => days !== null && onChange({ decisionDays: days })}
        testId="settings-decision-days"
      />
    </section>
  );
}
