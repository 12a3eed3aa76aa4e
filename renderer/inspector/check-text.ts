import { line, paragraph } from '#shared/model/local-text.ts';
import type { Translate } from '#shared/text/translate.ts';

/** Why a text cannot be taken, in words to stand beside its field; null when it can. */
export function lineProblem(text: string, t: Translate): string | null {
  return textProblem(text, 200, line.safeParse(text).success, t);
}

export function nameProblem(text: string, t: Translate): string | null {
  return text.trim() === '' ? t('inspector.bad.empty') : lineProblem(text, t);
}

export function paragraphProblem(text: string, t: Translate): string | null {
  return textProblem(text, 4000, paragraph.safeParse(text).success, t);
}

function textProblem(text: string, most: number, plain: boolean, t: Translate): string | null {
  if (text.length > most) return t('inspector.bad.long', { most, n: text.length });
  if (/<\/?[a-z][^<>]*>/i.test(text)) return t('inspector.bad.markup');
  return plain ? null : t('inspector.bad.control');
}
