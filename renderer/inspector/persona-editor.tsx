import { committeeRoles } from '#shared/model/persona.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { useSimulation } from '../state/simulation-store.ts';
import { useText } from '../text/use-text.ts';
import { Select } from '../ui/select.tsx';
import { ConditionLine } from './condition/condition-line.tsx';
import { edit } from './edit.ts';
import { NameField, Section, StoryField } from './fields.tsx';
import { LiveCount, useAllLeads } from './live-count.tsx';

type Persona = RecordOf<'persona'>;

const blocks = ['biography', 'demographics', 'behaviour', 'interests', 'needs', 'painPoints'] as const;

/** A buyer persona: who it is in six blocks, its part in the committee, and how the data shows one (I3). */
export function PersonaEditor({ persona }: { readonly persona: Persona }) {
  const t = useText();
  const all = useAllLeads();
  const count = useSimulation()?.personas.find((c) => c.id === persona.id);
  const change = (set: Partial<Omit<Persona, 'id' | 'modelId'>>) =>
    void edit({ type: 'persona.change', id: persona.id, set });
  const setRole = (role: Persona['role'] | 'none') =>
    void edit(
      role === 'none'
        ? { type: 'persona.change', id: persona.id, set: {}, unset: ['role'] }
        : { type: 'persona.change', id: persona.id, set: { role } },
    );
  return (
    <>
      <LiveCount
        of="persona"
        count={count?.assigned ?? null}
        noun={t('inspector.count.persona', { all })}
        bar={count ?? null}
        outcomes={count?.outcomes ?? null}
      />
      <NameField
        label={t('inspector.name')}
        value={persona.name}
        onCommit={(name) => change({ name })}
        testId="edit-name"
      />
      <Select
        label={t('inspector.persona.role')}
        value={persona.role ?? 'none'}
        options={[
          { value: 'none' as const, label: t('inspector.persona.noRole') },
          ...committeeRoles.map((role) => ({ value: role, label: t(`model.role.${role}`) })),
        ]}
        onChange={setRole}
      />
      <Section title={t('inspector.persona.condition')}>
        <ConditionLine
          condition={persona.condition}
          part={{ kind: 'persona', id: persona.id }}
          testId="edit-condition"
        />
      </Section>
      {blocks.map((block) => (
        <StoryField
          key={block}
          label={t(`inspector.persona.${block}`)}
          value={persona[block]}
          onCommit={(text) => change({ [block]: text })}
          testId={`edit-${block}`}
        />
      ))}
    </>
  );
}
