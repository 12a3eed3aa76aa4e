import { useText } from '../../text/use-text.ts';
import css from './committee.module.css';

/** Companies by how many of the covered roles are known in them: how deep the data reaches into a committee. */
export function DepthBars({ byRoles }: { readonly byRoles: readonly number[] }) {
  const t = useText();
  const most = Math.max(1, ...byRoles);
  return (
    <section className={css.section} data-testid="committee-depth">
      <h2>{t('audience.committee.depth')}</h2>
      <ol className={css.depth}>
        {[...byRoles.entries()].map(([roles, accounts]) => (
          <li key={roles} data-meaning={t('audience.mean.depth')}>
            <span>
              {roles === 0 ? t('audience.committee.depthNone') : t('audience.committee.depthRoles', { count: roles })}
            </span>
            <span className={css.barBox} aria-hidden>
              <span className={css.bar} style={{ inlineSize: `${(accounts / most) * 100}%` }} />
            </span>
            <span className={css.depthCount}>{t('audience.committee.companies', { count: accounts })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
