import { type CommitteeRole, committeeRoles } from '#shared/model/persona.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { nameOf } from '#shared/text/names.ts';
import { execute } from '../../state/execute.ts';
import { useText } from '../../text/use-text.ts';
import { Select } from '../../ui/select.tsx';
import css from './committee.module.css';
import { PersonaButton } from './persona-button.tsx';

/** Personas of whom nobody has said what they do in the committee, each with the roles to choose from. */
export function WithoutRole({ personas }: { readonly personas: readonly RecordOf<'persona'>[] }) {
  const t = useText();
  if (personas.length === 0) return null;
  const setRole = (id: string, role: CommitteeRole) => void execute({ type: 'persona.change', id, set: { role } });
  return (
    <section className={css.section} data-testid="committee-without">
      <h2>{t('audience.committee.without')}</h2>
      <p className={css.quiet}>{t('audience.committee.withoutHint')}</p>
      <ul className={css.without}>
        {personas.map((persona) => (
          <li key={persona.id}>
            <PersonaButton persona={persona} />
            <Select
              bare
              label={`${t('inspector.persona.role')}: ${nameOf('persona', persona.name, t)}`}
              value={null}
              placeholder={t('inspector.persona.noRole')}
              options={committeeRoles.map((role) => ({ value: role, label: t(`model.role.${role}`) }))}
              onChange={(role) => setRole(persona.id, role)}
              testId={`without-role-${persona.id}`}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
