import { UsersRound } from 'lucide-react';
import { textIn } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import { committeeRoles, type PersonaText } from '#shared/model/persona.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { nameOf } from '#shared/text/names.ts';
import { openCommittee } from '../../screens/committee/committee-store.ts';
import { useSimulation } from '../../state/simulation-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { edit } from '../edit.ts';
import { NameField, Section, StoryField } from '../fields.tsx';
import { LiveCount, useAllLeads } from '../live-count.tsx';
import css from './audience.module.css';
import { PersonaCondition } from './persona-condition.tsx';
import { PortraitField } from './portrait-field.tsx';
import { useAudience } from './use-audience.ts';

type Persona = RecordOf<'persona'>;

/** What is told of a persona, under the headings it is read by. */
const parts = [
  ['who', ['biography', 'demographics', 'behaviour', 'interests']],
  ['drives', ['goals', 'needs', 'painPoints']],
  ['talk', ['objections', 'toSay']],
] as const satisfies readonly (readonly [string, readonly PersonaText[]])[];

/** A buyer persona: who it is, its part in the committee, and how the data shows one (I3). */
export function PersonaEditor({ persona, model }: { readonly persona: Persona; readonly model: Model }) {
  const t = useText();
  const all = useAllLeads();
  const count = useSimulation()?.personas.find((c) => c.id === persona.id);
  const detail = useAudience()?.personas.find((d) => d.id === persona.id);
  const change = (set: Partial<Omit<Persona, 'id' | 'modelId'>>) =>
    void edit({ type: 'persona.change', id: persona.id, set });
  return (
    <>
      <div className={css.personaHead}>
        <PortraitField persona={persona} />
        <div className={css.personaName}>
          <NameField
            label={t('inspector.name')}
            value={persona.name}
            onCommit={(name) => change({ name })}
            testId="edit-name"
          />
        </div>
      </div>
      <LiveCount
        of="persona"
        count={count?.assigned ?? null}
        noun={t('inspector.count.persona', { all })}
        bar={count ?? null}
        outcomes={count?.outcomes ?? null}
      />
      <Role persona={persona} model={model} />
      <PersonaCondition persona={persona} model={model} counts={detail?.condition} assigned={count?.assigned ?? null} />
      {parts.map(([part, texts]) => (
        <Section key={part} title={t(`audience.part.${part}`)}>
          {texts.map((text) => (
            <StoryField
              key={text}
              label={t(`audience.text.${text}`)}
              value={persona[text] ?? {}}
              placeholder={textIn(persona[text], t.language) || t(`audience.hint.${text}`)}
              onCommit={(written) => change({ [text]: written })}
              testId={`edit-${text}`}
            />
          ))}
        </Section>
      ))}
    </>
  );
}

/** The part in the buying committee, what it means, and who else has it. */
function Role({ persona, model }: { readonly persona: Persona; readonly model: Model }) {
  const t = useText();
  const { id, role } = persona;
  const others = role === undefined ? [] : model.personas.filter((other) => other.id !== id && other.role === role);
  const names = t.formats.list(others.map((other) => nameOf('persona', other.name, t)));
  const set = (next: Persona['role'] | 'none') =>
    void edit(
      next === 'none'
        ? { type: 'persona.change', id, set: {}, unset: ['role'] }
        : { type: 'persona.change', id, set: { role: next } },
    );
  return (
    <div className={css.role}>
      <Select
        label={t('inspector.persona.role')}
        value={role ?? 'none'}
        options={[
          { value: 'none' as const, label: t('inspector.persona.noRole') },
          ...committeeRoles.map((one) => ({ value: one, label: t(`model.role.${one}`) })),
        ]}
        onChange={set}
        testId="edit-role"
      />
      {role !== undefined && (
        <p className={css.small}>
          {t(`audience.role.${role}`)}{' '}
          {others.length > 0 &&
            t(others.length === 1 ? 'audience.role.shared' : 'audience.role.sharedByMore', { names })}
        </p>
      )}
      <Button small kind="quiet" icon={UsersRound} onClick={openCommittee} testId="open-committee">
        {t('audience.committee.open')}
      </Button>
    </div>
  );
}
