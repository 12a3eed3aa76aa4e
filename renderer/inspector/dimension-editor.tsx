import { gradeLetters, gradeNumbers } from '#shared/model/grade.ts';
import type { Model } from '#shared/model/model.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { useText } from '../text/use-text.ts';
import { PointsField } from '../ui/points-field.tsx';
import { edit, tryOut } from './edit.ts';
import { Section } from './fields.tsx';
import { Histogram } from './histogram.tsx';
import css from './inspector.module.css';
import { GradeCount } from './matrix/grade-count.tsx';
import { Edges } from './rules/edges.tsx';
import { edgeWithin, useEdges } from './rules/use-edges.ts';

type Props = { readonly dimension: RecordOf<'dimension'>; readonly model: Model };

/** Where grades begin, how many there are, and between what the total stays (P6, G1). */
export function DimensionEditor({ dimension }: Props) {
  const t = useText();
  const { id, name, thresholds } = dimension;
  const edges = useEdges(name);
  const change = (set: Partial<Pick<RecordOf<'dimension'>, 'cap' | 'floor'>>) =>
    ({ type: 'dimension.change', id, set }) as const;
  const gradeName = (index: number) => `${name === 'fit' ? gradeLetters[index] : gradeNumbers[index]}`;
  return (
    <>
      <Histogram dimension={dimension} />
      <Section
        title={t('inspector.dimension.thresholds')}
        hint={t('inspector.dimension.thresholdsHint')}
        action={<GradeCount dimension={dimension} />}
      >
        {thresholds.map((at, index) => {
          const set = (next: number) => ({ type: 'dimension.setThreshold', id, index, at: next }) as const;
          return (
            <PointsField
              key={gradeName(index)}
              label={t('inspector.dimension.gradeFrom', { grade: gradeName(index) })}
              value={at}
              suffix={t('inspector.group.pointsUnit')}
              onCommit={(next) => next !== null && void edit(set(next))}
              onDraft={(next) => tryOut(next === null ? null : set(next))}
              testId={`threshold-${name}-${index}`}
            />
          );
        })}
        <p className={css.hint}>{t('inspector.dimension.rest', { grade: gradeName(thresholds.length) })}</p>
        <Edges
          title={t('rules.edges.thresholds')}
          meaning={t('rules.mean.thresholdEdge')}
          edges={edges.map(({ at, below, above }, index) => ({
            key: gradeName(index),
            name: gradeName(index),
            below: below.leads,
            above: above.leads,
            find: { column: name, is: 'between', from: at - edgeWithin, to: at + edgeWithin - 1 },
          }))}
          testId="threshold-edges"
        />
      </Section>
      <Section title={t('inspector.dimension.clamp')}>
        <div className={css.pair}>
          <PointsField
            optional
            label={t('inspector.group.floor')}
            value={dimension.floor}
            placeholder={t('inspector.dimension.noFloor')}
            onCommit={(floor) => void edit(change({ floor }))}
            testId="edit-floor"
          />
          <PointsField
            optional
            label={t('inspector.group.cap')}
            value={dimension.cap}
            placeholder={t('inspector.dimension.noCap')}
            onCommit={(cap) => void edit(change({ cap }))}
            testId="edit-cap"
          />
        </div>
      </Section>
    </>
  );
}
