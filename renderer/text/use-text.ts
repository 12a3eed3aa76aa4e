import { create } from 'zustand';
import type { Language } from '#shared/model/local-text.ts';
import type { Digits } from '#shared/text/format.ts';
import { type Translate, translator } from '#shared/text/translate.ts';
import { usePreferences } from '../state/preferences-store.ts';
import { useShown } from '../state/workshop-store.ts';

const made = new Map<string, Translate>();

/** The sentences of a language; made once for each language and kind of digits. */
export function textsOf(language: Language, digits: Digits): Translate {
  const key = `${language} ${digits}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const fresh = translator(language, digits);
  made.set(key, fresh);
  return fresh;
}

/** The window's sentences, for what is done outside of a component. */
export function currentText(): Translate {
  const digits = useShown.getState().state.workshop.workshop?.settings.digits ?? 'western';
  return textsOf(usePreferences.getState().preferences.language, digits);
}

/** Nearly every component reads sentences: they hear of other words only, not of every edit. */
const useTexts = create<{ readonly t: Translate }>(() => ({ t: currentText() }));

usePreferences.subscribe(follow);
useShown.subscribe(follow);

function follow(): void {
  const t = currentText();
  if (t !== useTexts.getState().t) useTexts.setState({ t });
}

/** The window's sentences and number formats: language from the preferences, digits from the workshop. */
export function useText(): Translate {
  return useTexts((texts) => texts.t);
}
