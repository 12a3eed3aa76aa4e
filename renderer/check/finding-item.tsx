import { Crosshair, Eye, EyeOff, TriangleAlert, Wrench } from 'lucide-react';
import { useState } from 'react';
import type { Finding, Fix } from '#shared/check/finding.ts';
import type { Model } from '#shared/model/model.ts';
import { describeSaying } from '#shared/text/describe-finding.ts';
import { showOnCanvas } from '../canvas/show-on-canvas.ts';
import { execute, newGesture } from '../state/execute.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import css from './check.module.css';

type ItemProps = {
  readonly finding: Finding;
  readonly model: Model;
  /** The list of what the room knows: it can be said again, and nothing else. */
  readonly known?: boolean;
  /** Beside the record itself there is nothing to show. */
  readonly here?: boolean;
};

/** One finding: what it is, why it matters, where it stands, what mends it. */
export function FindingItem({ finding, model, known = false, here = false }: ItemProps) {
  const t = useText();
  const isWrong = finding.severity === 'wrong';
  const Icon = isWrong ? TriangleAlert : Eye;
  return (
    <li className={isWrong ? `${css.finding} ${css.wrong}` : css.finding} data-testid={`finding-${finding.kind}`}>
      <Icon size="1.05rem" className={css.icon} role="img" aria-label={t(`check.severity.${finding.severity}`)} />
      <div className={css.words}>
        <p className={css.sentence} dir="auto">
          {describeSaying(finding.says, model, t)}
        </p>
        {!known && <p className={css.why}>{t(`check.why.${finding.kind}`)}</p>}
        <div className={css.buttons}>
          {!known &&
            finding.fixes.map((fix, at) => (
              <FixButton key={describeSaying(fix.says, model, t)} fix={fix} model={model} at={at} />
            ))}
          {!here && <ShowButton finding={finding} />}
          <Button
            small
            kind="quiet"
            icon={known ? undefined : EyeOff}
            onClick={() => void execute({ type: 'workshop.knowFinding', finding: finding.key, known: !known })}
            testId={known ? 'finding-say-again' : 'finding-know'}
          >
            {t(known ? 'check.sayAgain' : 'check.know')}
          </Button>
        </div>
      </div>
    </li>
  );
}

/** All that a fix does is one step to undo. */
function FixButton({ fix, model, at }: { readonly fix: Fix; readonly model: Model; readonly at: number }) {
  const t = useText();
  const mend = async () => {
    const gesture = newGesture();
    for (const command of fix.commands) {
      if ((await execute(command, { gesture })) !== null) return;
    }
  };
  return (
    <Button small icon={Wrench} onClick={() => void mend()} testId={`finding-fix-${at}`}>
      <span dir="auto">{describeSaying(fix.says, model, t)}</span>
    </Button>
  );
}

/** Where a finding is about several records, each press shows the next one. */
function ShowButton({ finding }: { readonly finding: Finding }) {
  const t = useText();
  const [shown, setShown] = useState(0);
  const { about } = finding;
  const next = about[shown % about.length];
  return (
    <Button
      small
      icon={Crosshair}
      onClick={() => {
        if (next !== undefined) showOnCanvas(next);
        setShown(shown + 1);
      }}
      testId="finding-show"
    >
      {about.length === 1 || shown === 0
        ? t('check.showMe')
        : t('check.showNext', { at: (shown % about.length) + 1, of: about.length })}
    </Button>
  );
}
