import { showLeads } from '../../state/view-store.ts';
import { useText } from '../../text/use-text.ts';
import { Meaning } from '../../ui/meaning.tsx';
import { type CountedEdge, useHand } from './builder-hand.ts';
import type { NodePath } from './edit-node.ts';
import css from './leaf-edges.module.css';

type Props = { readonly path: NodePath; readonly testId: string };

/** Under a test that asks for a number: how many leads lie just around it, and a way to them; nothing where none do. */
export function LeafEdgesLine({ path, testId }: Props) {
  const t = useText();
  const edges = useHand()
    .edgesOf(path)
    .filter(({ leads }) => leads > 0);
  if (edges.length === 0) return null;
  const said = ({ ofTotal }: CountedEdge, at: number) => (ofTotal ? t.formats.points(at) : t.formats.number(at));
  return (
    <ul className={css.edges} data-testid={testId}>
      {edges.map((edge) => (
        <li key={edge.from}>
          <Meaning sentence={t('builder.mean.edge')}>
            {t('builder.edge', { count: edge.leads, from: said(edge, edge.from), to: said(edge, edge.to) })}
          </Meaning>
          <button type="button" onClick={() => showLeads(edge.find)} data-testid={`${testId}-show`}>
            {t('builder.edgeShow')}
          </button>
        </li>
      ))}
    </ul>
  );
}
