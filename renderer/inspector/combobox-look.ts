import field from '../ui/field.module.css';
import css from './combobox.module.css';

/** How lists with several values look: as every other field, and as tall as their values need. */
export const comboboxLook = {
  label: field.label,
  description: field.hint,
  error: field.error,
  input: css.input,
  inputField: css.inputField,
  pill: css.pill,
} as const;

export const listBox = { withinPortal: true, transitionProps: { duration: 0 } } as const;

/** Values with their counts need more room than a narrow field has. */
export const valueBox = { ...listBox, width: 288, position: 'bottom-start' } as const;
