import { useMemo } from 'react';
import { showOnCanvas } from '../canvas/show-on-canvas.ts';
import { useShown } from '../state/workshop-store.ts';
import { capital } from '../text/capital.ts';
import { useText } from '../text/use-text.ts';
import { QuickList } from '../ui/quick-list.tsx';
import css from './find.module.css';
import { type Found, find, findables } from './find-index.ts';
import { useFinding } from './find-store.ts';

/** Anything of the model, a note or a comment, by its name or by what is written in it. */
export function FindDialog() {
  const open = useFinding((finding) => finding.open);
  const model = useShown((shown) => shown.model !== null);
  return open && model ? <Finding /> : null;
}

/** More than that nobody reads; typing on finds the rest. */
const most = 60;

function Finding() {
  const t = useText();
  const state = useShown((shown) => shown.state);
  const modelId = useShown((shown) => shown.model?.model.id ?? '');
  const typed = useFinding((finding) => finding.typed);
  const items = useMemo(() => findables(state, modelId, t), [state, modelId, t]);
  const found = useMemo(() => find(items, typed), [items, typed]);
  const shown = found.slice(0, most);
  const groups = useMemo(
    () => [
      {
        id: 'all',
        label: null,
        options: shown.map((each) => ({ id: idOf(each), content: <FoundLine found={each} /> })),
      },
    ],
    [shown],
  );
  const close = () => useFinding.setState({ open: false });
  const choose = (id: string) => {
    const chosen = found.find((each) => idOf(each) === id)?.item;
    close();
    if (chosen === undefined) return;
    // A comment is read where it was made.
    const comment = chosen.kind === 'comment' ? state.comment[chosen.id] : undefined;
    showOnCanvas(comment === undefined ? chosen : comment.on);
  };
  const said =
    typed.trim() === ''
      ? t('find.hint')
      : found.length === 0
        ? t('find.nothing', { sought: typed.trim() })
        : t('find.found', { count: found.length });
  return (
    <QuickList
      label={t('find.label')}
      placeholder={t('find.placeholder')}
      typed={typed}
      onType={(next) => useFinding.setState({ typed: next })}
      groups={groups}
      onChoose={choose}
      onClose={close}
      said={said}
      testId="find"
    />
  );
}

function idOf({ item }: Found): string {
  return `${item.kind}:${item.id}`;
}

function FoundLine({ found: { item, excerpt } }: { readonly found: Found }) {
  const t = useText();
  return (
    <span className={css.line}>
      <span className={css.name} dir="auto" title={item.name}>
        {capital(item.name)}
      </span>
      <span className={css.kind}>{t(`history.kind.${item.kind}`)}</span>
      {excerpt !== null && (
        <span className={css.excerpt} dir="auto">
          {excerpt}
        </span>
      )}
    </span>
  );
}
