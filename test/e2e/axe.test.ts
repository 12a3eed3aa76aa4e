import { describe, expect, it } from 'vitest';
import type { Look } from '#shared/bridge/contract.ts';
import { launchApp } from '#test/support/launch-app.ts';
import { violationsOf } from '#test/support/walk/axe.ts';
import { walk } from '#test/support/walk/places.ts';
import { showLook } from '#test/support/walk/show-look.ts';

type View = { readonly lang: 'en' | 'ar'; readonly look: Look };

/** Both languages and two looks in every run; with ACCORD_FULL=1 and this file asked for, the other looks. */
const usual: readonly View[] = [
  { lang: 'en', look: 'light' },
  { lang: 'ar', look: 'dark' },
];
const others: readonly View[] = [
  { lang: 'en', look: 'projector' },
  { lang: 'en', look: 'dark' },
  { lang: 'ar', look: 'projector' },
];
const asked = process.env.ACCORD_FULL === '1';
const views = asked ? others : usual;

describe('axe', () => {
  it.each(views)(
    'finds nothing serious on any screen, dialog or panel in $lang, $look',
    async ({ lang, look }) => {
      const launched = await launchApp({ lang, size: { width: 1440, height: 900 } });
      const { window, problems, close } = launched;
      // The long run has time, and a busy machine takes it.
      if (asked) window.setDefaultTimeout(90_000);
      await window.emulateMedia({ reducedMotion: 'reduce' });
      await showLook(window, look);
      const found: string[] = [];
      await walk(launched, async ({ name }) => {
        found.push(...(await violationsOf(window)).map((violation) => `${name}: ${violation}`));
      });
      await close();
      expect(found).toEqual([]);
      expect(problems).toEqual([]);
    },
    asked ? 1_500_000 : 600_000,
  );
});
