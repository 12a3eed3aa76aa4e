import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Committee } from '#shared/engine/audience/committee.ts';
import type { Model } from '#shared/model/model.ts';
import { committeeRoles } from '#shared/model/persona.ts';
import { fieldName } from '#shared/text/names.ts';
import { useAudience } from '../../inspector/audience/use-audience.ts';
import { useModel } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import css from './committee.module.css';
import { closeCommittee } from './committee-store.ts';
import { DepthBars } from './depth-bars.tsx';
import { RoleCard } from './role-card.tsx';
import { WithoutRole } from './without-role.tsx';

/** The buying committee in the place of the canvas: who stands for each role, and in how many companies one is known. */
export function CommitteeView() {
  const t = useText();
  const model = useModel();
  const audience = useAudience();
  const root = useRef<HTMLDivElement>(null);
  useFocusBack();
  useEffect(() => {
    root.current?.focus({ preventScroll: true });
    const onKey = (event: KeyboardEvent) => {
      const isHere = root.current?.contains(document.activeElement) ?? false;
      if (event.key === 'Escape' && !event.defaultPrevented && isHere) closeCommittee();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  if (model === null) return null;
  const committee = audience?.committee ?? null;
  const covered = committeeRoles.filter((role) => model.personas.some((persona) => persona.role === role)).length;
  return (
    <div className={css.screen} ref={root} tabIndex={-1} data-testid="committee">
      <header className={css.head}>
        <div>
          <h1>{t('audience.committee.title')}</h1>
          <p className={css.what}>{t('audience.committee.what')}</p>
        </div>
        <Button icon={ArrowLeft} mirrored onClick={closeCommittee} testId="committee-close">
          {t('audience.committee.back')}
        </Button>
      </header>
      <Summary model={model} committee={committee} />
      <ul className={css.roles}>
        {committeeRoles.map((role) => (
          <RoleCard
            key={role}
            role={role}
            personas={model.personas.filter((persona) => persona.role === role)}
            count={committee?.roles.find((one) => one.role === role) ?? null}
            accounts={committee?.accounts?.all ?? null}
          />
        ))}
      </ul>
      <WithoutRole personas={model.personas.filter((persona) => persona.role === undefined)} />
      {committee?.accounts && committee.accounts.all > 0 && covered > 0 && (
        <DepthBars byRoles={committee.accounts.byRoles.slice(0, covered + 1)} />
      )}
    </div>
  );
}

/** What the room has to know first: which roles nobody stands for, and in how many companies nobody can pay. */
function Summary({ model, committee }: { readonly model: Model; readonly committee: Committee | null }) {
  const t = useText();
  const gaps = committeeRoles.filter((role) => !model.personas.some((persona) => persona.role === role));
  const all = committeeRoles.length;
  return (
    <div className={css.summary} data-testid="committee-summary">
      <Sentence>
        {gaps.length === 0 ? (
          t('audience.committee.all')
        ) : (
          <>
            {t('audience.committee.covered', { covered: all - gaps.length, all })}{' '}
            {t('audience.committee.nobody', { roles: t.formats.list(gaps.map((role) => t(`model.role.${role}`))) })}
          </>
        )}
      </Sentence>
      <InAccounts model={model} committee={committee} />
    </div>
  );
}

function InAccounts({ model, committee }: { readonly model: Model; readonly committee: Committee | null }) {
  const t = useText();
  if (committee === null) return <p className={css.quiet}>{t('audience.committee.noLeads')}</p>;
  const { accounts, roles } = committee;
  const leads = roles[0] === undefined ? 0 : roles[0].yes + roles[0].no + roles[0].unknown;
  if (accounts === null || accounts.all === 0) return <p className={css.quiet}>{t('audience.committee.noAccounts')}</p>;
  const { by, field, all, withoutBuyer } = accounts;
  const share = t.formats.percent(leads === 0 ? 0 : accounts.leads / leads, 0);
  return (
    <>
      <Sentence testId="committee-no-buyer">
        {withoutBuyer === 0
          ? t('audience.committee.everyBuyer')
          : t('audience.committee.noBuyer', { count: all, missing: withoutBuyer })}
      </Sentence>
      <p className={css.quiet}>
        {t(by === 'field' ? 'audience.committee.byField' : 'audience.committee.byDomain', {
          name: fieldName(model, field, t),
          share,
        })}
      </p>
    </>
  );
}
