import type { RecordOf } from '#shared/model/records.ts';
import { useText } from '../text/use-text.ts';
import { Select } from '../ui/select.tsx';
import { BackToFacts } from './back-to-facts.tsx';
import { edit } from './edit.ts';
import { NameField, WordsField } from './fields.tsx';

type ActivityType = RecordOf<'activityType'>;

/** Something leads do (A1): interest, intent or against, and what the data calls it. */
export function ActivityTypeEditor({ type }: { readonly type: ActivityType }) {
  const t = useText();
  const change = (set: Partial<Omit<ActivityType, 'id' | 'modelId'>>) =>
    void edit({ type: 'activityType.change', id: type.id, set });
  return (
    <>
      <BackToFacts />
      <NameField
        label={t('inspector.name')}
        value={type.name}
        onCommit={(name) => change({ name })}
        testId="edit-name"
      />
      <Select
        label={t('inspector.activityType.signal')}
        value={type.signal}
        options={(['interest', 'intent', 'negative'] as const).map((signal) => ({
          value: signal,
          label: t(`model.signal.${signal}`),
        }))}
        onChange={(signal) => change({ signal })}
        testId="edit-signal"
      />
      <WordsField
        label={t('inspector.activityType.aliases')}
        values={type.aliases}
        onCommit={(aliases) => change({ aliases })}
        testId="edit-aliases"
      />
    </>
  );
}
