import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { LeadFilter } from '#shared/engine/results.ts';
import { gradesOf, type Model } from '#shared/model/model.ts';
import { gatedStages, type StageId, stageId } from '#shared/model/stage.ts';
import { stageName } from '#shared/text/names.ts';
import { useText } from '../../text/use-text.ts';
import { Select } from '../../ui/select.tsx';
import css from './lead-list.module.css';

type LeadFiltersProps = {
  readonly model: Model;
  readonly filter: LeadFilter;
  readonly onChange: (filter: LeadFilter) => void;
};

const anything = 'all';
/** Typing is asked about when the hand rests this long. */
const restBeforeAsking = 150;

/** Find by name or id, or choose a grade or a stage; one of the three at a time. */
export function LeadFilters({ model, filter, onChange }: LeadFiltersProps) {
  const t = useText();
  const [text, setText] = useState(filter.by === 'text' ? filter.text : '');
  const sought = filter.by === 'text' ? filter.text : '';
  useEffect(() => setText(sought), [sought]);
  useEffect(() => {
    if (text.trim() === sought) return;
    const timer = setTimeout(
      () => onChange(text.trim() === '' ? { by: 'all' } : { by: 'text', text: text.trim() }),
      restBeforeAsking,
    );
    return () => clearTimeout(timer);
  }, [text, sought, onChange]);
  const grades = gradesOf(model.fit, model.engagement);
  const off = (stage: StageId) => gatedStages.some((gated) => gated === stage) && !isOn(model, stage);
  const stages = stageId.options.filter((stage) => !off(stage));
  return (
    <div className={css.filters}>
      <label className={css.search}>
        <Search size="1.05rem" aria-hidden />
        <input
          type="search"
          value={text}
          maxLength={200}
          dir="auto"
          placeholder={t('lead.find')}
          aria-label={t('lead.find')}
          onChange={(event) => setText(event.target.value)}
          data-testid="lead-find"
        />
      </label>
      <Select
        bare
        label={t('lead.grade')}
        value={filter.by === 'grade' ? filter.grade : anything}
        options={[
          { value: anything, label: t('lead.anyGrade') },
          ...grades.map((grade) => ({ value: grade, label: t('lead.filter.grade', { grade }) })),
        ]}
        onChange={(grade) => onChange(grade === anything ? { by: 'all' } : { by: 'grade', grade })}
        testId="lead-filter-grade"
      />
      <Select
        bare
        label={t('lead.stage')}
        value={filter.by === 'stage' ? filter.stage : anything}
        options={[
          { value: anything, label: t('lead.anyStage') },
          ...stages.map((stage) => ({ value: stage, label: stageName(model, stage, t) })),
        ]}
        onChange={(stage) => onChange(stage === anything ? { by: 'all' } : { by: 'stage', stage: stage as StageId })}
        testId="lead-filter-stage"
      />
    </div>
  );
}

function isOn(model: Model, stage: StageId): boolean {
  return model.gates.some((gate) => gate.stage === stage && gate.enabled);
}
