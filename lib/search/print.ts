import {
  CUSTOM_PREFIX,
  type CustomSaid,
  type DateTest,
  type Moment,
  type NameValue,
  type Node,
  type Query,
} from "./grammar";

/** The query as text again; parsing that gives the same query. */
export function print({ where, sort }: Query): string {
  const parts = [where === null ? "" : printNode(where), sort === null ? "" : `sort:${sort}`];
  return parts.filter(Boolean).join(" ");
}

export function printNode(node: Node): string {
  switch (node.kind) {
    case "any":
      return node.of.map(printNode).join(" OR ");
    case "all":
      return node.of
        .map((part) => (part.kind === "any" ? grouped(part) : printNode(part)))
        .join(" ");
    case "not":
      return `-${node.of.kind === "any" || node.of.kind === "all" ? grouped(node.of) : printNode(node.of)}`;
    case "text":
      return node.exact ? quoted(node.text) : node.text;
    case "is":
    case "has":
    case "no":
      return `${node.kind}:${node.what}`;
    case "word":
      return `${node.field}:${node.values.join(",")}`;
    case "tag":
      return `tag:${node.values.join(",")}`;
    case "name":
      return `${node.field}:${node.values.map(printName).join(",")}`;
    case "date":
      return `${node.field}:${printTest(node.test)}`;
    case "custom":
      return `${CUSTOM_PREFIX}${node.key}:${node.values.map(printSaid).join(",")}`;
  }
}

const grouped = (node: Node) => `(${printNode(node)})`;

/** With what has a meaning inside of quotation marks escaped. */
export const quoted = (text: string) => `"${text.replaceAll(/["\\]/g, "\\$&")}"`;

function printName(value: NameValue): string {
  if (value.is === "id") return value.id;
  return value.is === "named" ? quoted(value.name) : value.is;
}

const printSaid = ({ text, quoted: isQuoted }: CustomSaid) => (isQuoted ? quoted(text) : text);

export function printTest(test: DateTest): string {
  if (test.op === "on") return test.day;
  if (test.op !== "between") return `${test.op}${printMoment(test.moment)}`;
  return `${printEnd(test.from)}..${printEnd(test.until)}`;
}

const printEnd = (moment: Moment | null) => (moment === null ? "*" : printMoment(moment));

function printMoment(moment: Moment): string {
  if (moment.kind === "ago") return `${moment.amount}${moment.unit}`;
  return moment.kind === "day" ? moment.day : moment.iso;
}
