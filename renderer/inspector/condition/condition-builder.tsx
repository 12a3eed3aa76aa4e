import { Check } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Condition } from '#shared/model/condition.ts';
import { useShown } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { edit } from '../edit.ts';
import css from './builder.module.css';
import { Hand } from './builder-hand.ts';
import { closeBuilder } from './builder-store.ts';
import { type ConditionPart, changeCondition, conditionAt } from './condition-part.ts';
import { firstPart } from './first-tests.ts';
import { GroupView } from './group-view.tsx';
import { CountsKey } from './part-counts.tsx';
import { partName } from './part-name.ts';
import { PlainWords } from './plain-words.tsx';
import { useBuilderHand } from './use-builder-hand.ts';

/** Nested conditions by mouse or keyboard, with the plain sentence beside them. Every change is a step to undo. */
export function ConditionBuilder({ part }: { readonly part: ConditionPart }) {
  const t = useText();
  const { state, model } = useShown();
  const root = useRef<HTMLDivElement>(null);
  useFocusBack();
  const placed = useMemo(() => conditionAt(state, part), [state, part]);
  useEffect(() => {
    root.current?.focus();
    // Whether a list is open is seen before it closes with Escape itself; a field takes back first what is typed in it.
    let inList = false;
    const look = () => {
      inList = [...document.querySelectorAll<HTMLElement>('[role="listbox"]')].some((list) => list.checkVisibility());
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !inList) closeBuilder();
    };
    window.addEventListener('keydown', look, true);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', look, true);
      window.removeEventListener('keydown', onKey);
    };
  }, []);
  useEffect(() => {
    if (placed === null) closeBuilder();
  }, [placed]);
  const first = useMemo(() => (placed === null || model === null ? null : firstPart(model, placed)), [model, placed]);
  const change = useCallback(
    (condition: Condition) => {
      const command = changeCondition(state, part, condition);
      if (command !== null) void edit(command);
    },
    [state, part],
  );
  const { hand, counts } = useBuilderHand({ placed, first, write: change, root });
  if (placed === null || model === null) return null;
  const { kind, name } = partName(state, model, part, t);
  return (
    <div className={css.screen} ref={root} tabIndex={-1} data-testid="condition-builder">
      <header className={css.head}>
        <div>
          <p className={css.kicker}>
            {kind}
            {name !== '' && (
              <>
                {' · '}
                <bdi>{name}</bdi>
              </>
            )}
          </p>
          <h1>{t('inspector.condition.title')}</h1>
        </div>
        <Button kind="primary" icon={Check} onClick={closeBuilder} testId="condition-done">
          {t('inspector.condition.done')}
        </Button>
      </header>
      <div className={css.columns}>
        <div className={css.sheet} data-builder>
          {counts !== null && <CountsKey />}
          <Hand.Provider value={hand}>
            <GroupView placed={placed} node={placed.condition.root} path={[]} model={model} onChange={change} />
          </Hand.Provider>
        </div>
        <PlainWords condition={placed.condition} model={model} counts={counts} />
      </div>
    </div>
  );
}
