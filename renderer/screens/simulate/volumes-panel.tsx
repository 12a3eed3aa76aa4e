import { CalendarRange } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { PeriodKind } from '#shared/engine/volumes/periods.ts';
import type { NoVolumes, Volumes } from '#shared/engine/volumes/volumes.ts';
import type { Model } from '#shared/model/model.ts';
import { describeFailure } from '#shared/text/describe-failure.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useShown } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Segments } from '../../ui/segments.tsx';
import { VolumeChart } from './volume-chart.tsx';
import css from './volumes.module.css';
import { WorkUnderWay } from './work-under-way.tsx';

/** The stages that the two sides promise each other numbers of. */
const charted: readonly string[] = ['mql', 'pql', 'sal', 'sql'];

/** Leads by the week or month in which they first came to a stage. Worked out when somebody asks for it. */
export function VolumesPanel({ model }: { readonly model: Model }) {
  const t = useText();
  const [by, setBy] = useState<PeriodKind | null>(null);
  const question = useMemo(() => (by === null ? null : { by }), [by]);
  const { answer, failure, share } = useAnswer('volumes', question);
  const current = answer !== null && answer.by === by ? answer : null;
  return (
    <section className={css.volumes} data-testid="volumes">
      <header className={css.head}>
        <div>
          <h2>{t('volumes.title')}</h2>
          <p className={css.hint}>{t('volumes.hint')}</p>
        </div>
        {by === null ? (
          <Button icon={CalendarRange} onClick={() => setBy('week')} testId="volumes-count">
            {t('volumes.count')}
          </Button>
        ) : (
          <Segments
            label={t('volumes.title')}
            value={by}
            options={[
              { value: 'week', label: t('volumes.byWeek'), testId: 'volumes-week' },
              { value: 'month', label: t('volumes.byMonth'), testId: 'volumes-month' },
            ]}
            onChange={setBy}
          />
        )}
      </header>
      {by !== null && current === null && failure === null && (
        <WorkUnderWay title={t('volumes.counting')} share={share} onCancel={() => setBy(null)} testId="volumes-work" />
      )}
      {failure !== null && current === null && <Failed kind={failure.kind} />}
      {current !== null && <Counted model={model} volumes={current} />}
    </section>
  );
}

function Counted({ model, volumes }: { readonly model: Model; readonly volumes: Volumes | NoVolumes }) {
  const t = useText();
  if ('none' in volumes) return <Note testId="volumes-none">{t(`volumes.${volumes.none}`)}</Note>;
  return (
    <>
      <div className={css.charts}>
        {volumes.stages
          .filter(({ stage }) => charted.includes(stage))
          .map((stage) => (
            <VolumeChart key={stage.stage} model={model} volumes={volumes} stage={stage} />
          ))}
      </div>
      <p className={css.legend}>
        <span>
          <i className={css.bandKey} />
          {t('volumes.band')}
        </span>
        <span>
          <i className={css.partialKey} />
          {t(`volumes.partial.${volumes.by}`)}
        </span>
        {volumes.withoutCreated > 0 && <span>{t('volumes.withoutCreated', { count: volumes.withoutCreated })}</span>}
      </p>
    </>
  );
}

function Failed({ kind }: { readonly kind: string }) {
  const t = useText();
  const state = useShown((shown) => shown.state);
  return <Note testId="volumes-failed">{describeFailure(t, { kind }, state)}</Note>;
}
