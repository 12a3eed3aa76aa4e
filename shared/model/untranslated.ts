import { isUntranslated, type Language, type LocalText, languages, textIn } from './local-text.ts';
import type { Model } from './model.ts';
import type { RecordOf } from './records.ts';

/**
 * Texts that people wrote, but not in the wanted language, each once and as it was written: what a document
 * in that language shows in the other one and lists (title and model, in the model's order).
 */
export function untranslatedTexts(model: Model, workshop: RecordOf<'workshop'>, wanted: Language): string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      value.forEach(visit);
    } else if (isLocalText(value)) {
      if (isUntranslated(value, wanted)) found.add(textIn(value, wanted));
    } else {
      Object.values(value).forEach(visit);
    }
  };
  visit(workshop.title);
  visit(model);
  return [...found];
}

/** Nothing else in a model is an object of languages alone. */
function isLocalText(value: object): value is LocalText {
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(([key, text]) => (languages as readonly string[]).includes(key) && typeof text === 'string')
  );
}
