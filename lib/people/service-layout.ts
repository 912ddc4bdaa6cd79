/** Where each service stands in the picture of what needs what: a pure function, so that it is drawn on the server. */

export type Edge = { serviceId: string; dependsOnId: string };
export type Placed = { id: string; column: number; x: number; y: number };

export const NODE = { width: 168, height: 36, gapX: 56, gapY: 14, margin: 8 };

/**
 * What needs the service stands before it and what it needs behind it, each in the column of its
 * nearest way; within a column by name. Lengths are in units of the picture.
 */
export function placesOf(
  centreId: string,
  services: readonly { id: string; name: string }[],
  edges: readonly Edge[],
): { width: number; height: number; nodes: Placed[] } {
  const columns = columnsOf(centreId, edges);
  const known = services.flatMap((service) => {
    const column = columns.get(service.id);
    return column === undefined ? [] : [{ ...service, column }];
  });
  const numbers = [...new Set(known.map(({ column }) => column))].sort((a, b) => a - b);
  const tallest = Math.max(1, ...numbers.map((at) => known.filter((n) => n.column === at).length));
  const step = NODE.height + NODE.gapY;
  const height = tallest * step - NODE.gapY + 2 * NODE.margin;
  const nodes = numbers.flatMap((number, at) => {
    const column = known
      .filter((node) => node.column === number)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const top = (height - (column.length * step - NODE.gapY)) / 2;
    const x = NODE.margin + at * (NODE.width + NODE.gapX);
    return column.map(({ id }, row) => ({ id, column: number, x, y: top + row * step }));
  });
  const width = numbers.length * (NODE.width + NODE.gapX) - NODE.gapX + 2 * NODE.margin;
  return { width, height, nodes };
}

function columnsOf(centreId: string, edges: readonly Edge[]): Map<string, number> {
  const columns = new Map([[centreId, 0]]);
  for (const direction of [1, -1] as const) {
    let edge = [centreId];
    for (let distance = 1; edge.length > 0; distance += 1) {
      const next = edges.flatMap(({ serviceId, dependsOnId }) => {
        const [from, to] = direction === 1 ? [serviceId, dependsOnId] : [dependsOnId, serviceId];
        return edge.includes(from) && !columns.has(to) ? [to] : [];
      });
      edge = [...new Set(next)];
      for (const id of edge) columns.set(id, direction * distance);
    }
  }
  return columns;
}
