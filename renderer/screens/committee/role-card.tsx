import { Plus } from 'lucide-react';
import type { RoleCount } from '#shared/engine/audience/committee.ts';
import type { CommitteeRole } from '#shared/model/persona.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { CountLine } from '../../ui/count-line.tsx';
import { YesNoUnknownBar } from '../../ui/yes-no-unknown-bar.tsx';
import css from './committee.module.css';
import { makePersonaFor } from './make-persona.ts';
import { PersonaButton } from './persona-button.tsx';

type RoleCardProps = {
  readonly role: CommitteeRole;
  readonly personas: readonly RecordOf<'persona'>[];
  /** Null before leads are there. */
  readonly count: RoleCount | null;
  /** Companies in the data; null where nothing tells them apart. */
  readonly accounts: number | null;
};

/** One role: what it does, who stands for it, and where one is known. A gap is a dashed card with the way to close it. */
export function RoleCard({ role, personas, count, accounts }: RoleCardProps) {
  const t = useText();
  const gap = personas.length === 0;
  return (
    <li className={css.card} data-gap={gap || undefined} data-testid={`role-${role}`}>
      <h2>{t(`model.role.${role}`)}</h2>
      <p className={css.quiet}>{t(`audience.role.${role}`)}</p>
      {gap ? (
        <p className={css.gap}>{t('audience.committee.gap')}</p>
      ) : (
        <ul className={css.people}>
          {personas.map((persona) => (
            <li key={persona.id}>
              <PersonaButton persona={persona} counted={personas.length > 1} />
            </li>
          ))}
        </ul>
      )}
      {!gap && count !== null && <Counts count={count} accounts={accounts} />}
      <div className={css.act}>
        <Button
          small
          kind={gap ? 'secondary' : 'quiet'}
          icon={Plus}
          onClick={() => void makePersonaFor(role, t)}
          testId={`role-make-${role}`}
        >
          {t(gap ? 'audience.committee.make' : 'audience.committee.add')}
        </Button>
      </div>
    </li>
  );
}

function Counts({ count, accounts }: { readonly count: RoleCount; readonly accounts: number | null }) {
  const t = useText();
  const { yes, no, unknown } = count;
  return (
    <div className={css.counts}>
      <CountLine
        count={t.formats.number(yes)}
        noun={t('audience.committee.leads', { count: yes })}
        meaning={t('audience.mean.role')}
        testId={`role-leads-${count.role}`}
      />
      <YesNoUnknownBar yes={yes} no={no} unknown={unknown} />
      {count.accounts !== null && accounts !== null && accounts > 0 && (
        <div data-testid={`role-accounts-${count.role}`}>
          <p className={css.known} data-meaning={t('audience.mean.known')}>
            {t('audience.committee.known', {
              known: t.formats.number(count.accounts.yes),
              all: t.formats.number(accounts),
            })}
            {count.accounts.unknown > 0 && ` · ${t('audience.committee.unknown', { count: count.accounts.unknown })}`}
          </p>
          <YesNoUnknownBar {...count.accounts} />
        </div>
      )}
    </div>
  );
}
