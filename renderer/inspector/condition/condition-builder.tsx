import { Check } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { Condition } from '#shared/model/condition.ts';
import { useShown } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { edit } from '../edit.ts';
import css from './builder.module.css';
import { closeBuilder } from './builder-store.ts';
import { conditionWords } from './condition-line.tsx';
import { type ConditionPart, changeCondition, conditionAt } from './condition-part.ts';
import { GroupView } from './group-view.tsx';

/** Nested conditions by mouse or keyboard, with the plain sentence beside them. Every change is a step to undo. */
export function ConditionBuilder({ part }: { readonly part: ConditionPart }) {
  const t = useText();
  const { state, model } = useShown();
  const root = useRef<HTMLDivElement>(null);
  useFocusBack();
  const placed = useMemo(() => conditionAt(state, part), [state, part]);
  useEffect(() => {
    root.current?.focus();
    // Heard before the lists, which close with Escape themselves.
    const onKey = (event: KeyboardEvent) => {
      const lists = [...document.querySelectorAll<HTMLElement>('[role="listbox"]')];
      const inList = lists.some((list) => list.checkVisibility());
      if (event.key === 'Escape' && !event.defaultPrevented && !inList) closeBuilder();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
  useEffect(() => {
    if (placed === null) closeBuilder();
  }, [placed]);
  if (placed === null || model === null) return null;
  const change = (condition: Condition) => {
    const command = changeCondition(state, part, condition);
    if (command !== null) void edit(command);
  };
  return (
    <div className={css.screen} ref={root} tabIndex={-1} data-testid="condition-builder">
      <header className={css.head}>
        <h1>{t('inspector.condition.title')}</h1>
        <Button kind="primary" icon={Check} onClick={closeBuilder} testId="condition-done">
          {t('inspector.condition.done')}
        </Button>
      </header>
      <div className={css.columns}>
        <div className={css.sheet}>
          <GroupView placed={placed} node={placed.condition.root} path={[]} model={model} onChange={change} />
        </div>
        <aside className={css.plain}>
          <h2>{t('inspector.condition.plain')}</h2>
          <Sentence testId="condition-sentence">{conditionWords(placed.condition, model, t)}</Sentence>
        </aside>
      </div>
    </div>
  );
}
