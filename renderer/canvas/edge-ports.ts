import type { CanvasEdge, CanvasNode } from './canvas-node.ts';
import { breadthOf, centre } from './edge-curve.ts';
import type { Measures } from './lanes.ts';

/** At what height each edge leaves its source and enters its target, by its id. */
export type Ports = { readonly out: ReadonlyMap<string, number>; readonly in: ReadonlyMap<string, number> };

/** Of these edges; `between` gives all edges of a card that lead to other lanes, since they share its side. */
export function portsOf(
  edges: readonly CanvasEdge[],
  nodes: ReadonlyMap<string, CanvasNode>,
  between: (id: string) => readonly CanvasEdge[],
  measures: Measures,
): Ports {
  const side = (own: 'source' | 'target', other: 'source' | 'target') => {
    const ports = new Map<string, number>();
    for (const id of new Set(edges.map((edge) => edge[own]))) {
      const node = nodes.get(id);
      if (node === undefined) continue;
      const at = between(id).filter((edge) => edge[own] === id);
      const otherEnd = (edge: CanvasEdge) => nodes.get(edge[other]);
      if (node.card.kind === 'matrix') {
        for (const edge of at) ports.set(edge.id, besideMatrix(node, otherEnd(edge), measures));
      } else {
        stack(node, byHeight(at, otherEnd), ports, measures);
      }
    }
    return ports;
  };
  return { out: side('source', 'target'), in: side('target', 'source') };
}

function stack(node: CanvasNode, edges: readonly CanvasEdge[], ports: Map<string, number>, measures: Measures): void {
  const breadths = edges.map((edge) => breadthOf(edge, measures) + 4);
  const total = breadths.reduce((sum, breadth) => sum + breadth, 0);
  const room = node.height - 12;
  const tight = Math.min(1, room / Math.max(total, 1));
  let y = centre(node) - (total * tight) / 2;
  edges.forEach((edge, i) => {
    const breadth = (breadths[i] as number) * tight;
    ports.set(edge.id, y + breadth / 2);
    y += breadth;
  });
}

/** Ribbons reach the matrix at the height they come from, as far as it goes. */
function besideMatrix(matrix: CanvasNode, other: CanvasNode | undefined, measures: Measures): number {
  const rows = matrix.card.kind === 'matrix' ? Math.min(matrix.card.rows, 4) : 4;
  const top = matrix.y + measures.card.matrixHead + measures.ribbon / 2;
  const bottom = matrix.y + measures.card.matrixHead + rows * measures.card.cell - measures.ribbon / 2;
  return Math.min(bottom, Math.max(top, other === undefined ? top : centre(other)));
}

function byHeight(edges: readonly CanvasEdge[], other: (edge: CanvasEdge) => CanvasNode | undefined): CanvasEdge[] {
  return [...edges].sort((a, b) => (other(a)?.y ?? 0) - (other(b)?.y ?? 0));
}
