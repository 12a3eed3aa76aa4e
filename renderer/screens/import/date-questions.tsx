import type { ColumnProfile } from '#shared/import/profile.ts';
import { readDay } from '#shared/values/read-day.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { changeMapping } from './import-store.ts';
import { type Mapping, profileOf, withDateOrder } from './mapping.ts';
import css from './mapping-notes.module.css';
import { datesToAsk } from './problems.ts';

/** Asks how dates are read where a whole column leaves it open (V5): one click on the day that is meant. */
export function DateQuestions({ mapping }: { readonly mapping: Mapping }) {
  const t = useText();
  const questions = datesToAsk(mapping).flatMap((key) => questionOf(profileOf(mapping, key)) ?? []);
  if (questions.length === 0) return null;
  return (
    <Note testId="import-date-questions">
      <ul className={css.leaks}>
        {questions.map(({ key, header, text, days }) => (
          <li key={key} className={css.question}>
            <span>{t('importScreen.dates.ask', { column: header, text })}</span>
            <span className={css.answers}>
              {(['dmy', 'mdy'] as const).map((dateOrder) => (
                <Button
                  key={dateOrder}
                  small
                  onClick={() => changeMapping((now) => withDateOrder(now, key, dateOrder))}
                  testId={`import-date-${key}-${dateOrder}`}
                >
                  {t.formats.day(days[dateOrder])}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Note>
  );
}

type Question = {
  readonly key: string;
  readonly header: string;
  /** A date of the column, and the two days that it may be. */
  readonly text: string;
  readonly days: Readonly<Record<'dmy' | 'mdy', number>>;
};

function questionOf(profile: ColumnProfile | undefined): Question | null {
  if (profile === undefined) return null;
  for (const { text } of profile.top) {
    const dmy = readDay(text, 'dmy', 'UTC')?.day;
    const mdy = readDay(text, 'mdy', 'UTC')?.day;
    if (dmy !== undefined && mdy !== undefined && dmy !== mdy)
      return { key: profile.key, header: profile.header, text, days: { dmy, mdy } };
  }
  return null;
}
