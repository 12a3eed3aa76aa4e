import type { ReactNode } from 'react';
import css from './screen-layout.module.css';

type ScreenLayoutProps = {
  readonly children: ReactNode;
  /** The inspector, or what a result says: a column at the end. */
  readonly aside?: ReactNode;
  readonly asideLabel?: string;
  /** How wide the column is; `inspector` as on the canvas. */
  readonly asideWidth?: 'inspector' | 'wide';
  /** In a narrow window the column goes below, as a wide one always does. */
  readonly stacks?: boolean;
  /** The screen scrolls by itself (the canvas does not). */
  readonly scrolls?: boolean;
  readonly testId?: string;
};

/** A screen between rail and strip, with a column at its end where it has one. */
export function ScreenLayout(props: ScreenLayoutProps) {
  const { children, aside, asideLabel, asideWidth = 'inspector', scrolls = true, testId } = props;
  const stacks = props.stacks ?? asideWidth === 'wide';
  return (
    <div className={css.layout} data-stacks={stacks || undefined} data-testid={testId}>
      <div className={scrolls ? `${css.main} ${css.scrolls}` : css.main}>{children}</div>
      {aside !== undefined && aside !== null && aside !== false && (
        // What is only read there is scrolled by keyboard too.
        <section
          className={`${css.aside} ${css[asideWidth]}`}
          aria-label={asideLabel}
          tabIndex={asideWidth === 'wide' ? 0 : undefined}
        >
          {aside}
        </section>
      )}
    </div>
  );
}
