import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { textIn, withText } from '#shared/model/local-text.ts';
import { CommentCount } from '../../comments/comment-count.tsx';
import { execute } from '../../state/execute.ts';
import { useText } from '../../text/use-text.ts';
import { meant } from '../../ui/meaning.tsx';
import type { RegionFlowNode } from '../flow-elements.ts';
import { NameInPlace } from '../naming/name-in-place.tsx';
import { useZoomLevel } from '../use-zoom-level.ts';
import { Edges } from './edges.tsx';
import css from './notes.module.css';
import { stopWriting, useWriting, writeIn } from './under-hand.ts';

/** A frame: its place in the agenda, its title and its time stand above it; what it shows stands in it. */
export const RegionNode = memo(function RegionNode({ data, selected }: NodeProps<RegionFlowNode>) {
  const t = useText();
  const { node, drawing } = data;
  const { card } = node;
  const level = useZoomLevel(node.id);
  const writing = useWriting((now) => now.node === node.id);
  const name = textIn(card.name, t.language);
  return (
    <>
      <Edges node={node} drawing={drawing} shown={selected} least={{ width: 160, height: 100 }} />
      <div className={css.region} data-selected={selected || undefined} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the frame itself takes the keyboard; Enter does the same. */}
      <header className={`${css.regionHead} ${css[level]}`} onDoubleClick={() => writeIn(node.id)}>
        <span className={css.step} data-meaning={t('meaning.frameStep')}>
          {t.formats.number(card.step)}
        </span>
        {writing ? (
          <span className={css.named}>
            <NameInPlace
              label={t('notes.frameName')}
              value={card.name[t.language] ?? ''}
              placeholder={name || t('notes.unnamedFrame')}
              onCommit={async (text) => {
                const { gesture } = useWriting.getState();
                const set = { name: withText(card.name, t.language, text) };
                const options = gesture === null ? {} : { gesture };
                return (await execute({ type: 'frame.change', id: node.selects.id, set }, options)) === null;
              }}
              onDone={stopWriting}
              testId="write-frame-name"
            />
          </span>
        ) : (
          <h3 className={css.regionName} dir="auto" title={name || t('notes.unnamedFrame')}>
            {name || t('notes.unnamedFrame')}
          </h3>
        )}
        {card.minutes > 0 && (
          <span className={css.minutes} {...meant(t('meaning.frameMinutes'))}>
            {t('app.rail.minutes', { count: card.minutes })}
          </span>
        )}
      </header>
      <CommentCount on={node.selects} far={level === 'far'} />
    </>
  );
});
