import { CalendarPlus, X } from 'lucide-react';
import { useState } from 'react';
import type { Settings } from '#shared/model/workshop.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/check.tsx';
import { FieldLabel } from '../../ui/field-label.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { readClock } from './read-clock.ts';
import css from './settings.module.css';
import { weekOf } from './week.ts';

type Props = { readonly settings: Settings; readonly onChange: (set: Partial<Settings>) => void };
type Calendar = Settings['calendar'];

/** The calendar on which business time runs (L3), and the zone that says which day it is (V5). */
export function WorkingTime({ settings, onChange }: Props) {
  const t = useText();
  const { calendar, timeZone } = settings;
  const [refusal, setRefusal] = useState<'settings.hoursUpsideDown' | 'settings.lastWorkingDay' | null>(null);
  const change = (set: Partial<Calendar>) => {
    const next = { ...calendar, ...set };
    if (next.workingDays.length === 0) return setRefusal('settings.lastWorkingDay');
    if (next.from >= next.to) return setRefusal('settings.hoursUpsideDown');
    setRefusal(null);
    onChange({ calendar: next });
  };
  const zones = [...new Set([timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
  return (
    <section className={css.fields} aria-label={t('settings.time')}>
      <h3 className={css.wide}>{t('settings.time')}</h3>
      <Select
        label={t('settings.timeZone')}
        hint={t('settings.timeZoneHint')}
        value={timeZone}
        searchable
        nothingFound={t('settings.noZone')}
        options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        onChange={(zone) => onChange({ timeZone: zone })}
        testId="settings-time-zone"
      />
      <FieldLabel label={t('settings.hours')} error={refusal === null ? null : t(refusal)}>
        <span className={css.hours}>
          {(['from', 'to'] as const).map((end) => (
            <span key={end} className={css.hour}>
              <span aria-hidden>{t(`settings.${end}`)}</span>
              <TextField
                bare
                label={`${t('settings.hours')} ${t(`settings.${end}`)}`}
                value={calendar[end]}
                maxLength={5}
                onCommit={(typed) => change({ [end]: readClock(typed) ?? calendar[end] })}
                testId={`settings-hours-${end}`}
              />
            </span>
          ))}
        </span>
      </FieldLabel>
      <fieldset className={`${css.days} ${css.wide}`}>
        <legend>{t('settings.workingDays')}</legend>
        {weekOf(t).map(({ day, name }) => (
          <Check
            key={day}
            checked={calendar.workingDays.includes(day)}
            onChange={(on) => {
              const rest = calendar.workingDays.filter((d) => d !== day);
              change({ workingDays: (on ? [...rest, day] : rest).sort((a, b) => a - b) });
            }}
            testId={`settings-day-${day}`}
          >
            {name}
          </Check>
        ))}
      </fieldset>
      <Holidays days={calendar.holidays} onChange={(holidays) => change({ holidays })} />
    </section>
  );
}

function Holidays(props: { readonly days: readonly string[]; readonly onChange: (days: string[]) => void }) {
  const t = useText();
  const { days, onChange } = props;
  const [day, setDay] = useState('');
  const add = () => {
    if (!days.includes(day)) onChange([...days, day].sort());
    setDay('');
  };
  return (
    <div className={css.wide}>
      <h4 className={css.label}>{t('settings.holidays')}</h4>
      {days.length === 0 && <p className={css.small}>{t('settings.noHolidays')}</p>}
      <ul className={css.chips}>
        {days.map((holiday) => (
          <li key={holiday} className={css.chip}>
            {t.formats.day(holiday)}
            <IconButton
              icon={X}
              label={t('settings.removeHoliday', { day: t.formats.day(holiday) })}
              onClick={() => onChange(days.filter((d) => d !== holiday))}
            />
          </li>
        ))}
      </ul>
      <span className={css.addDay}>
        <input
          type="date"
          className={css.date}
          aria-label={t('settings.addHoliday')}
          value={day}
          onChange={(event) => setDay(event.target.value)}
          data-testid="settings-holiday"
        />
        <Button icon={CalendarPlus} small disabled={day === ''} onClick={add} testId="settings-holiday-add">
          {t('settings.addHoliday')}
        </Button>
      </span>
    </div>
  );
}
