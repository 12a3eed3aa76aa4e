import { defaultLimits, type ImportLimits, limitBounds } from '#shared/import/limits.ts';
import { setPreferences, usePreferences } from '../../state/preferences-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import css from './settings.module.css';

const names = Object.keys(limitBounds) as (keyof ImportLimits)[];

/** How large a file may be that is brought in: a file that is beyond it is refused in a sentence. */
export function ImportLimitFields() {
  const t = useText();
  const limits = usePreferences((s) => s.preferences.limits);
  const isUsual = names.every((name) => limits[name] === defaultLimits[name]);
  const { number } = t.formats;
  return (
    <section className={css.page} aria-label={t('settings.limits')}>
      <p className={css.small}>{t('settings.limitsWhy')}</p>
      <div className={css.fields}>
        {names.map((name) => {
          const [least, most] = limitBounds[name];
          return (
            <NumberField
              key={name}
              label={t(`settings.limit.${name}`)}
              hint={t('settings.limit.usual', { n: number(defaultLimits[name]), most: number(most) })}
              value={limits[name]}
              min={least}
              max={most}
              onCommit={(value) => value !== null && void setPreferences({ limits: { ...limits, [name]: value } })}
              testId={`settings-limit-${name}`}
            />
          );
        })}
      </div>
      <div className={css.row}>
        <Button
          disabled={isUsual}
          onClick={() => void setPreferences({ limits: defaultLimits })}
          testId="settings-limits-usual"
        >
          {t('settings.limitsUsual')}
        </Button>
      </div>
    </section>
  );
}
