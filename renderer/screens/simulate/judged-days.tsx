import type { Backtest } from '#shared/engine/backtest.ts';
import type { Model } from '#shared/model/model.ts';
import { fieldName } from '#shared/text/names.ts';
import { useText } from '../../text/use-text.ts';
import { Note } from '../../ui/note.tsx';
import { Segments } from '../../ui/segments.tsx';

export type JudgedAsOf = 'today' | 'decided';

type JudgedDaysProps = {
  readonly value: JudgedAsOf;
  /** The day that all are judged as of otherwise. */
  readonly day: number | null;
  readonly onChange: (value: JudgedAsOf) => void;
};

/** Whether all leads are judged as of one day, or each as of the day it was decided about (A4). */
export function JudgedDays({ value, day, onChange }: JudgedDaysProps) {
  const t = useText();
  return (
    <Segments
      label={t('simulate.judged')}
      value={value}
      options={[
        {
          value: 'today',
          label: day === null ? t('simulate.judged.today') : t('simulate.judged.asOf', { day: t.formats.day(day) }),
          testId: 'judged-today',
        },
        { value: 'decided', label: t('simulate.judged.decided'), testId: 'judged-decided' },
      ]}
      onChange={onChange}
    />
  );
}

/** How many leads a backtest judged, whom it left out and why, and what in it is as of today. */
export function BacktestNote({ model, backtest }: { readonly model: Model; readonly backtest: Backtest }) {
  const t = useText();
  const { simulation, leftOut, asOfToday, filledAfter } = backtest;
  const fields = asOfToday.map((field) => fieldName(model, field, t));
  return (
    <Note
      title={
        <span data-meaning={t('meaning.judged')}>{t('simulate.backtest.judged', { count: simulation.leads })}</span>
      }
      testId="backtest-note"
    >
      <p>
        {t('simulate.backtest.leftOut', leftOut)} {t('simulate.backtest.lists')}
      </p>
      {filledAfter.length > 0 && (
        <p>
          {t('derived.filledAfter', { fields: t.formats.list(filledAfter.map((field) => fieldName(model, field, t))) })}
        </p>
      )}
      {fields.length > 0 && <p>{t('simulate.backtest.asOfToday', { fields: t.formats.list(fields) })}</p>}
    </Note>
  );
}
