import { Tooltip } from '@mantine/core';
import type { ComponentType } from 'react';
import css from './icon-button.module.css';

type IconButtonProps = {
  readonly icon: ComponentType<{ size?: number | string; 'aria-hidden'?: boolean }>;
  /** What it does: the accessible name and the tooltip. */
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  /** Arrows and other pictures with a direction turn round in a right-to-left window. */
  readonly mirrored?: boolean;
  readonly testId?: string;
};

/** A small square button; its words are in the tooltip and for screen readers. */
export function IconButton({ icon: Icon, label, onClick, disabled, pressed, mirrored, testId }: IconButtonProps) {
  return (
    <Tooltip label={label} openDelay={400} withinPortal>
      <button
        type="button"
        className={mirrored ? `${css.button} ${css.mirrored}` : css.button}
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={disabled || undefined}
        onClick={disabled ? undefined : onClick}
        data-testid={testId}
      >
        <Icon size="1.2rem" aria-hidden />
      </button>
    </Tooltip>
  );
}
