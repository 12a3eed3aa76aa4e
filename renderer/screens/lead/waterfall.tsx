import { ArrowDownToLine, ArrowUpToLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import type { Explanation, ZeroReason } from '#shared/engine/results.ts';
import { gradeLetters, gradeNumbers } from '#shared/model/grade.ts';
import type { DimensionName } from '#shared/model/group.ts';
import type { Model } from '#shared/model/model.ts';
import { fieldName, nameOf } from '#shared/text/names.ts';
import type { Translate } from '#shared/text/translate.ts';
import { useText } from '../../text/use-text.ts';
import { Meaning } from '../../ui/meaning.tsx';
import { saySaw } from './say-saw.ts';
import css from './waterfall.module.css';
import { layoutWaterfall, type WaterfallLine } from './waterfall-layout.ts';

type WaterfallProps = { readonly model: Model; readonly explanation: Explanation; readonly dimension: DimensionName };

/** Every point of one dimension and where it came from; the lines add up to the total. */
export function Waterfall({ model, explanation, dimension }: WaterfallProps) {
  const t = useText();
  const fall = useMemo(() => layoutWaterfall(model, explanation, dimension), [model, explanation, dimension]);
  const silent = fall.lines.filter(isSilent);
  const grades = dimension === 'fit' ? gradeLetters : gradeNumbers;
  const name = t(`model.dimension.${dimension}`);
  return (
    <section className={css.waterfall} data-testid={`waterfall-${dimension}`}>
      <h2>{name}</h2>
      <ul className={css.lines}>
        {fall.lines
          .filter((line) => !isSilent(line))
          .map((line, i) => (
            <Line key={keyOf(line, i)} line={line} model={model} />
          ))}
      </ul>
      {silent.length > 0 && (
        <details className={css.silent}>
          <summary data-meaning={t('meaning.silent')}>{t('lead.gaveNothing', { count: silent.length })}</summary>
          <ul className={css.lines}>
            {silent.map((line, i) => (
              <Line key={keyOf(line, i)} line={line} model={model} />
            ))}
          </ul>
        </details>
      )}
      <div className={css.total}>
        <b>{name}</b>
        <span />
        <span className={css.track}>
          <span
            className={css.totalBar}
            style={{ insetInlineStart: share(fall.start), inlineSize: share(fall.width) }}
          />
          {fall.next !== null && (
            <span
              className={css.next}
              data-words={fall.next.place > 0.6 ? 'before' : 'after'}
              style={{ insetInlineStart: share(fall.next.place) }}
            >
              <span data-meaning={t('meaning.threshold')}>
                {t('lead.begins', { grade: `${grades[fall.next.index]}`, at: t.formats.points(fall.next.at) })}
              </span>
            </span>
          )}
        </span>
        <Meaning sentence={t('meaning.total')}>
          <bdi className={css.totalPoints} data-testid={`total-${dimension}`}>
            {t.formats.number(fall.total / 100, 2)}
          </bdi>
        </Meaning>
        <b className={css.grade} data-meaning={t('meaning.cell')}>
          {grades[fall.grade]}
        </b>
      </div>
    </section>
  );
}

/** Rules that gave nothing although all was known: listed, but out of the way. */
function isSilent({ line }: WaterfallLine): boolean {
  return line.kind === 'rule' && line.points === 0 && line.because !== null && line.because.kind !== 'unknown';
}

function keyOf({ line }: WaterfallLine, i: number): string {
  return line.kind === 'rule' ? line.id : `${line.limit} ${line.group} ${i}`;
}

function Line({ line, model }: { readonly line: WaterfallLine; readonly model: Model }) {
  const t = useText();
  const { line: of } = line;
  const unknown = of.kind === 'rule' && of.because?.kind === 'unknown';
  return (
    <li className={css.line} data-points={of.points}>
      <span className={css.name} data-plain="fact">
        {of.kind === 'clamp' &&
          (of.limit === 'cap' ? (
            <ArrowDownToLine size="0.95rem" aria-hidden />
          ) : (
            <ArrowUpToLine size="0.95rem" aria-hidden />
          ))}
        {lineName(t, model, line)}
      </span>
      <span className={css.saw}>
        {unknown && <i className={css.unknownMark} aria-hidden />}
        <bdi {...(of.kind === 'clamp' ? { 'data-meaning': t('meaning.limit') } : { 'data-plain': 'fact' })}>
          {lineSaw(t, model, line)}
        </bdi>
      </span>
      <span className={css.track}>
        <span
          className={barClass(line, unknown)}
          style={{ insetInlineStart: share(line.start), inlineSize: share(line.width) }}
        />
      </span>
      <bdi className={pointsClass(of.points)} data-meaning={t('meaning.points')}>
        {t.formats.signedPoints(of.points)}
      </bdi>
      <span />
    </li>
  );
}

function lineName(t: Translate, model: Model, { line }: WaterfallLine): ReactNode {
  if (line.kind === 'clamp') {
    const group = model.groups.find(({ id }) => id === line.group);
    const of = group === undefined ? t(`model.dimension.${line.dimension}`) : nameOf('group', group.name, t);
    return t(`lead.${line.limit}`, { of });
  }
  const rule = model.rules.find(({ id }) => id === line.id);
  const name = nameOf('rule', rule?.name ?? {}, t);
  const times = line.saw.find((saw) => saw.kind === 'activities')?.count ?? 0;
  return rule?.kind === 'activity' && times > 1 ? t('lead.times', { name, count: times }) : name;
}

function lineSaw(t: Translate, model: Model, { line }: WaterfallLine): string {
  if (line.kind === 'clamp') {
    const before = t.formats.points(line.at - line.points);
    return t(`lead.${line.limit}Because`, { sum: before, at: t.formats.points(line.at) });
  }
  if (line.because === null) return saySaw(t, model, line.saw);
  return sayZero(t, model, line.because, saySaw(t, model, line.saw));
}

function sayZero(t: Translate, model: Model, because: ZeroReason, saw: string): string {
  switch (because.kind) {
    case 'unknown':
      return because.fields.length <= 1
        ? t('lead.saw.notInData')
        : t('lead.zero.unknown', { fields: t.formats.list(because.fields.map((id) => fieldName(model, id, t))) });
    case 'no':
      return saw === '' ? t('lead.zero.no') : saw;
    case 'noActivities':
    case 'outsideWindow':
      return t(`lead.zero.${because.kind}`);
  }
}

function barClass({ line, possible }: WaterfallLine, unknown: boolean): string | undefined {
  if (unknown && possible !== 0) return css.possible;
  if (line.points === 0) return css.nothing;
  if (line.kind === 'clamp') return css.clamp;
  return line.points < 0 ? css.minus : css.plus;
}

function pointsClass(points: number): string | undefined {
  return points === 0 ? css.zero : points < 0 ? css.negative : css.points;
}

function share(of: number): string {
  return `${of * 100}%`;
}
