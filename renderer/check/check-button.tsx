import { CircleCheck, Eye, TriangleAlert } from 'lucide-react';
import { useText } from '../text/use-text.ts';
import css from './check.module.css';
import { openChecker, useCheck, useHeard } from './check-store.ts';
import { useFollowChecks } from './follow-checks.ts';

/** How many results are wrong and how much is worth a look, at the end of the strip; opens the list. */
export function CheckButton() {
  const t = useText();
  useFollowChecks();
  const isOpen = useCheck((store) => store.open);
  const { open } = useHeard();
  const wrong = open.filter(({ severity }) => severity === 'wrong').length;
  const look = open.length - wrong;
  const Icon = wrong > 0 ? TriangleAlert : look > 0 ? Eye : CircleCheck;
  const shown = wrong > 0 ? wrong : look;
  return (
    <button
      type="button"
      className={wrong > 0 ? `${css.button} ${css.wrong}` : css.button}
      aria-expanded={isOpen}
      aria-description={`${t('check.open')}: ${saidOf(t, wrong, look)}`}
      onClick={() => openChecker(!isOpen)}
      data-testid="check-button"
    >
      <span className={css.label}>{t('check.title')}</span>
      <span className={css.line}>
        <Icon size="1.2rem" className={css.icon} aria-hidden />
        <bdi className={css.number} data-meaning={t('meaning.findings')}>
          {t.formats.number(shown)}
        </bdi>
        <span className={css.beside}>
          {shown === 0 ? '' : t(wrong > 0 ? 'check.count.wrong' : 'check.count.look', { count: shown })}
        </span>
      </span>
      <span className={css.below} data-meaning={t('meaning.findings')}>
        {belowOf(t, wrong, look)}
      </span>
    </button>
  );
}

type T = ReturnType<typeof useText>;

function belowOf(t: T, wrong: number, look: number): string {
  if (wrong > 0 && look > 0) return t('check.count.also', { count: look });
  return wrong > 0 ? '' : t(look > 0 ? 'check.count.noWrong' : 'check.count.clean');
}

function saidOf(t: T, wrong: number, look: number): string {
  const first = wrong > 0 ? `${t.formats.number(wrong)} ${t('check.count.wrong', { count: wrong })}` : '';
  if (wrong === 0 && look > 0) return `${t.formats.number(look)} ${t('check.count.look', { count: look })}`;
  return [first, belowOf(t, wrong, look)].filter((part) => part !== '').join(', ');
}
