/** One way in which every screen is looked at: a language, a look, the inner size of the window, and its text. */
export interface View {
  /** As in the names of its pictures and after `--look`: `ar-dark-1280`. */
  readonly name: string;
  readonly lang: 'en' | 'ar';
  readonly look: 'light' | 'dark' | 'projector';
  readonly width: number;
  readonly height: number;
  /** How much larger than usual text is, as the menu's zoom makes it: the window holds so much less. */
  readonly text: 1 | 2;
}

const sizes = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1040 },
];

/** Every language in every look at both sizes; and in the light look with text twice as large. */
export const views: readonly View[] = (['en', 'ar'] as const).flatMap((lang) => [
  ...(['light', 'dark', 'projector'] as const).flatMap((look) =>
    sizes.map((size) => ({ name: `${lang}-${look}-${size.width}`, lang, look, ...size, text: 1 as const })),
  ),
  ...sizes.map((size) => ({
    name: `${lang}-large-${size.width}`,
    ...{ lang, look: 'light' as const, ...size, text: 2 as const },
  })),
]);

/** Those whose names begin with one of the given words (`ar`, `en-dark`); all where none is given. */
export function viewsCalled(beginnings: readonly string[]): readonly View[] {
  return beginnings.length === 0 ? views : views.filter(({ name }) => beginnings.some((each) => name.startsWith(each)));
}
