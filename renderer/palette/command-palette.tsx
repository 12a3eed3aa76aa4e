import { useMemo, useState } from 'react';
import { languages } from '#shared/model/local-text.ts';
import type { Action } from '../actions/action.ts';
import { allActions } from '../actions/all-actions.ts';
import { describeKeys } from '../actions/keys.ts';
import { textsOf, useText } from '../text/use-text.ts';
import { QuickList } from '../ui/quick-list.tsx';
import css from './palette.module.css';
import { showList, useLists } from './palette-store.ts';
import { rankActions } from './rank-actions.ts';
import { remember, useRecent } from './recent.ts';

/** Everything that can be done, by its name. */
export function CommandPalette() {
  return useLists((lists) => lists.shown === 'palette') ? <Palette /> : null;
}

function Palette() {
  const t = useText();
  const [typed, setTyped] = useState('');
  const recent = useRecent();
  const groups = useMemo(() => {
    const spoken = languages.map((language) => textsOf(language, 'western'));
    return rankActions(allActions, typed, recent, spoken).map(({ group, actions }) => ({
      id: group,
      label: t(`palette.group.${group}`),
      options: actions.map((action) => ({
        // What was done last stands in a group of its own, and only there.
        id: action.id,
        disabled: !action.isEnabled(),
        content: <ActionLine action={action} />,
      })),
    }));
  }, [typed, recent, t]);
  const count = groups.reduce((sum, { options }) => sum + options.length, 0);
  const close = () => showList(null);
  const choose = (id: string) => {
    const action = allActions.find((each) => each.id === id);
    close();
    if (action === undefined || !action.isEnabled()) return;
    void remember(id);
    // The focus is back where it was before it acts on what is there.
    setTimeout(action.run, 40);
  };
  return (
    <QuickList
      label={t('palette.label')}
      placeholder={t('palette.placeholder')}
      typed={typed}
      onType={setTyped}
      groups={groups}
      onChoose={choose}
      onClose={close}
      said={count === 0 ? t('palette.nothing', { sought: typed.trim() }) : t('palette.count', { count })}
      testId="palette"
    />
  );
}

function ActionLine({ action }: { readonly action: Action }) {
  const t = useText();
  const { icon: Icon, keys } = action;
  return (
    <span className={css.line}>
      <span className={css.icon}>
        {Icon !== undefined && (
          <Icon size="1.1rem" aria-hidden className={action.mirrored ? css.mirrored : undefined} />
        )}
      </span>
      <span className={css.name}>{t(action.label)}</span>
      {keys?.[0] !== undefined && <kbd className={css.keys}>{describeKeys(keys[0], t)}</kbd>}
    </span>
  );
}
