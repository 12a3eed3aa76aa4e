import type { MantineThemeOverride } from '@mantine/core';

/** A list of choices is its own scroller: a second one inside it would be a place that the keyboard cannot come to. */
const list = { defaultProps: { withScrollArea: false } };

/** What the kit is told; colours and sizes are in styles/. */
export const theme: MantineThemeOverride = {
  fontFamily: 'inherit',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: { Select: list, Autocomplete: list, MultiSelect: list, TagsInput: list },
};
