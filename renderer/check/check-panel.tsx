import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Finding } from '#shared/check/finding.ts';
import type { Model } from '#shared/model/model.ts';
import { type Lane, lanes } from '../canvas/lanes.ts';
import { useModel } from '../state/workshop-store.ts';
import { useText } from '../text/use-text.ts';
import { Panel } from '../ui/panel.tsx';
import { useFocusBack } from '../ui/use-focus-back.ts';
import { laneOf } from './about-selection.ts';
import css from './check.module.css';
import { openChecker, useCheck, useHeard } from './check-store.ts';
import { ComplexityMeter } from './complexity-meter.tsx';
import { FindingItem } from './finding-item.tsx';

/** What the checker found, by the lane it stands in: beside the screen, which stays in sight and in use. */
export function CheckPanel() {
  const open = useCheck((store) => store.open);
  const model = useModel();
  return open && model !== null ? <OpenPanel model={model} /> : null;
}

function OpenPanel({ model }: { readonly model: Model }) {
  const t = useText();
  const { open, known } = useHeard();
  const panel = useRef<HTMLDivElement>(null);
  useFocusBack();
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  // What was mended or is known takes its buttons with it: the focus stays in the list.
  useEffect(() => {
    if (open.length + known.length >= 0 && document.activeElement === document.body) {
      panel.current?.focus({ preventScroll: true });
    }
  }, [open.length, known.length]);
  const close = () => openChecker(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from wherever the focus is inside.
    <div className={css.panel} ref={panel} tabIndex={-1} data-checker="" data-over="" onKeyDown={onKeyDown}>
      <Panel title={t('check.title')} label={t('check.open')} onClose={close} testId="checker">
        <ComplexityMeter model={model} />
        {open.length === 0 && <p className={css.clean}>{t('check.nothing')}</p>}
        {wrongFirst(open, model).map((lane) => (
          <LaneFindings
            key={lane}
            heading={t(`canvas.lane.${lane}`)}
            findings={open.filter((finding) => laneOf(finding, model) === lane)}
            model={model}
          />
        ))}
        {known.length > 0 && (
          <details className={css.known}>
            <summary data-testid="findings-known">{t('check.known', { count: known.length })}</summary>
            <FindingList findings={known} model={model} known />
          </details>
        )}
      </Panel>
    </div>
  );
}

/** The lanes from start to end, those with a wrong result before the others. */
function wrongFirst(findings: readonly Finding[], model: Model): readonly Lane[] {
  const wrong = new Set(findings.filter(({ severity }) => severity === 'wrong').map((each) => laneOf(each, model)));
  return [...lanes.filter((lane) => wrong.has(lane)), ...lanes.filter((lane) => !wrong.has(lane))];
}

type LaneProps = { readonly heading: string; readonly findings: readonly Finding[]; readonly model: Model };

function LaneFindings({ heading, findings, model }: LaneProps) {
  if (findings.length === 0) return null;
  return (
    <section>
      <h3 className={css.lane}>{heading}</h3>
      <FindingList findings={findings} model={model} />
    </section>
  );
}

type ListProps = {
  readonly findings: readonly Finding[];
  readonly model: Model;
  readonly known?: boolean;
  readonly here?: boolean;
};

export function FindingList({ findings, ...rest }: ListProps) {
  return (
    <ul className={css.list}>
      {findings.map((finding) => (
        <FindingItem key={finding.key} finding={finding} {...rest} />
      ))}
    </ul>
  );
}
