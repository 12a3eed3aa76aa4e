import type { ReactNode } from 'react';
import { CheckButton } from '../check/check-button.tsx';
import { CheckPanel } from '../check/check-panel.tsx';
import { useView } from '../state/view-store.ts';
import { TourBar } from '../tour/tour-bar.tsx';
import { EngineNote } from './engine-note.tsx';
import { FailureBar } from './failure-bar.tsx';
import css from './frame.module.css';
import { Rail } from './rail.tsx';
import { Strip } from './strip.tsx';
import { TitleBar } from './title-bar.tsx';

/** The window around a workshop's screens: title bar, rail, strip. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const screen = useView((view) => view.screen);
  return (
    <div className={css.frame}>
      <div className={css.bar}>
        <TitleBar />
      </div>
      <div className={css.rail}>
        <Rail />
      </div>
      <main className={css.screen} data-screen={screen}>
        <FailureBar />
        <EngineNote />
        <div className={css.content}>
          <CheckPanel />
          <div className={css.step}>{children}</div>
        </div>
        <TourBar />
      </main>
      <div className={css.strip}>
        <Strip />
        <CheckButton />
      </div>
    </div>
  );
}
