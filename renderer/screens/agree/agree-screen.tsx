import { ScreenLayout } from '../../frame/screen-layout.tsx';
import { useModel, useShownDataSet } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import css from './agree.module.css';
import { ClauseColumn } from './clause-column.tsx';
import { Room } from './room.tsx';
import { SignOffs } from './sign-offs.tsx';

/** What each side promises, in mirrored places; who is in the room; and the signatures under it. */
export function AgreeScreen() {
  const t = useText();
  const model = useModel();
  const dataSet = useShownDataSet();
  if (model === null) return null;
  return (
    <ScreenLayout testId="agree-screen">
      <div className={css.screen}>
        <header className={css.head}>
          <h1>{t('agree.title')}</h1>
          <p>{t('agree.about')}</p>
        </header>
        <div className={css.sides}>
          <ClauseColumn owedBy="marketing" model={model} />
          <ClauseColumn owedBy="sales" model={model} />
        </div>
        <ClauseColumn owedBy="both" model={model} />
        <Room />
        <SignOffs model={model} dataSet={dataSet} />
      </div>
    </ScreenLayout>
  );
}
