import { PencilLine } from 'lucide-react';
import { type Pen as PenSide, setView, useView } from '../state/view-store.ts';
import { useText } from '../text/use-text.ts';
import { Segments } from '../ui/segments.tsx';
import { SideMark } from '../ui/side-mark.tsx';
import css from './title-bar.module.css';

/** Marketing and sales stand at the ends, both between them. */
const sides = [
  { value: 'marketing', tone: 'marketing' },
  { value: 'both', tone: 'agreed' },
  { value: 'sales', tone: 'sales' },
] as const satisfies readonly { value: PenSide; tone: string }[];

/** Who holds the pen: the only solid team colour on screen. */
export function Pen() {
  const t = useText();
  const side = useView((view) => view.side);
  return (
    <Segments
      label={t('app.penMeaning')}
      value={side}
      onChange={(next) => setView({ side: next })}
      lead={
        <span className={css.penLead} title={t('app.penMeaning')}>
          <PencilLine size="1rem" aria-hidden />
          <span>{t('app.pen')}</span>
        </span>
      }
      options={sides.map(({ value, tone }) => ({
        value,
        tone,
        testId: `pen-${value}`,
        label: (
          <>
            {value !== side && <SideMark side={value} />}
            {t(`app.side.${value}`)}
          </>
        ),
      }))}
    />
  );
}
