import type { FieldType } from '../model/field.ts';
import type { Translate } from '../text/translate.ts';
import type { ColumnNote } from './profile.ts';

/** What a person should know of a table's column of this name and type, in a sentence. */
export function describeColumnNote(t: Translate, note: ColumnNote, column: string, type: FieldType): string {
  switch (note.kind) {
    case 'likelyLeakage':
      return t(note.because === 'header' ? 'importScreen.leak.headerTitle' : 'importScreen.leak.onlyWonTitle', {
        column,
      });
    case 'suspiciouslyStrong':
      return t('importScreen.leak.strongTitle', { column });
    case 'mixedTypes':
      return t('importScreen.note.mixedTypes', {
        count: note.unreadable,
        type: t(`model.fieldType.${type}`),
        examples: t.formats.list(note.examples),
      });
    case 'farOut':
      return t('importScreen.note.farOut', { text: note.text });
    case 'oneValue':
      return t('importScreen.note.oneValue', { text: note.text });
    case 'ranges':
      return t('importScreen.note.ranges', { count: note.count });
    case 'personal':
      return t(`importScreen.note.personal.${note.what}`);
    case 'likelyOutcome': {
      const won = note.won.map((text) => t('importScreen.quoted', { text }));
      return t('importScreen.note.likelyOutcome', { won: t.formats.list(won) });
    }
    default:
      return t(`importScreen.note.${note.kind}`);
  }
}
