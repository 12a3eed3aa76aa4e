import type { ComponentType, ReactNode } from 'react';
import css from './button.module.css';

type ButtonProps = {
  /** `primary` is solid ink: one for each place. `quiet` has no border. */
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly icon?: ComponentType<{ size?: number | string; 'aria-hidden'?: boolean }>;
  readonly children: ReactNode;
  readonly onClick?: () => void;
  readonly disabled?: boolean;
  readonly small?: boolean;
  readonly wide?: boolean;
  readonly submit?: boolean;
  readonly shortcut?: string;
  /** An icon with a direction turns round in a right-to-left window. */
  readonly mirrored?: boolean;
  readonly autoFocus?: boolean;
  readonly testId?: string;
};

/** A button with words. An icon stands before them, never instead of them. */
export function Button(props: ButtonProps) {
  const { kind = 'secondary', icon: Icon, children, onClick, disabled, small, wide, submit, shortcut, testId } = props;
  const names = [css.button, css[kind], small && css.small, wide && css.wide, props.mirrored && css.mirrored]
    .filter(Boolean)
    .join(' ');
  return (
    <button
      type={submit ? 'submit' : 'button'}
      className={names}
      onClick={onClick}
      disabled={disabled}
      data-autofocus={props.autoFocus || undefined}
      aria-keyshortcuts={shortcut}
      data-testid={testId}
    >
      {Icon !== undefined && <Icon size="1.05em" aria-hidden />}
      <span>{children}</span>
    </button>
  );
}
