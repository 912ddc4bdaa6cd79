import { PREFIX, route } from "../route";
import { RESOURCES } from "./catalogue";

type Handlers = ReturnType<typeof route>;
type Found = { handlers: Handlers; params: Record<string, string> };
type Node = { fixed: Map<string, Node>; open: [name: string, node: Node] | null; at?: Handlers };

const newNode = (): Node => ({ fixed: new Map(), open: null });

const root = newNode();
for (const resource of RESOURCES) {
  let node = root;
  for (const segment of resource.path.slice(1).split("/")) node = below(node, segment);
  node.at = route(resource);
}

function below(node: Node, segment: string): Node {
  const name = /^\{(\w+)\}$/.exec(segment)?.[1];
  if (name !== undefined) {
    node.open ??= [name, newNode()];
    return node.open[1];
  }
  const next = node.fixed.get(segment) ?? newNode();
  node.fixed.set(segment, next);
  return next;
}

/**
 * The resource at a path of REST v1 that is written plainly: one with an escape, an empty segment or
 * a slash at its end is Next's to make sense of, like one that is not there. A segment that has a name
 * goes before one that is a parameter, as with Next's routes.
 */
export function restAt(path: string): Found | null {
  if (!path.startsWith(`${PREFIX}/`) || !/^(\/[\w.~-]+)+$/.test(path)) return null;
  const segments = path.slice(PREFIX.length + 1).split("/");
  return segments.some((segment) => /^\.+$/.test(segment)) ? null : find(root, segments, {});
}

function find(node: Node, segments: string[], params: Record<string, string>): Found | null {
  const [segment, ...rest] = segments;
  if (segment === undefined) return node.at ? { handlers: node.at, params } : null;
  const fixed = node.fixed.get(segment);
  const found = fixed ? find(fixed, rest, params) : null;
  if (found || !node.open) return found;
  const [name, open] = node.open;
  return find(open, rest, { ...params, [name]: segment });
}
