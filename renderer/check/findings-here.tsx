import type { Selection } from '../state/view-store.ts';
import { useModel } from '../state/workshop-store.ts';
import { useText } from '../text/use-text.ts';
import { findingsAbout } from './about-selection.ts';
import css from './check.module.css';
import { FindingList } from './check-panel.tsx';
import { useHeard } from './check-store.ts';

/** What the checker finds about the selected thing, at the foot of its editor. */
export function FindingsHere({ selection }: { readonly selection: Selection }) {
  const t = useText();
  const model = useModel();
  const { open } = useHeard();
  const findings = model === null ? [] : findingsAbout(open, selection, model);
  if (model === null || findings.length === 0) return null;
  return (
    <section className={css.here} aria-label={t('check.here')} data-testid="findings-here">
      <FindingList findings={findings} model={model} here />
    </section>
  );
}
