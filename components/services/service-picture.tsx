import { useTranslations } from "next-intl";
import type { ServiceMapView } from "@/lib/people/service-contract";
import { NODE, placesOf } from "@/lib/people/service-layout";

const LONGEST = 20;

/** What needs what, drawn on the server: every service in it leads to its own page. */
export function ServicePicture({ map }: { map: ServiceMapView }) {
  const t = useTranslations("services");
  const { width, height, nodes } = placesOf(map.serviceId, map.services, map.dependencies);
  const placeOf = new Map(nodes.map((node) => [node.id, node]));
  return (
    // It is wider than a phone, and goes sideways there.
    <section
      aria-label={t("picture")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse goes sideways with the arrow keys.
      tabIndex={0}
      className="overflow-x-auto rounded-card border border-line bg-surface p-2"
    >
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        <title>{t("picture")}</title>
        {map.dependencies.map(({ serviceId, dependsOnId }) => {
          const [from, to] = [placeOf.get(serviceId), placeOf.get(dependsOnId)];
          if (!from || !to) return null;
          return (
            <path
              key={`${serviceId}:${dependsOnId}`}
              d={lineFrom(from, to)}
              fill="none"
              className="stroke-line-strong"
              strokeWidth={1.25}
            />
          );
        })}
        {map.services.map(({ id, name, criticality, disrupted }) => {
          const node = placeOf.get(id);
          if (!node) return null;
          const said = [
            name,
            t(`criticality.${criticality}`),
            ...(disrupted ? [t("disrupted")] : []),
          ].join(", ");
          const isCentre = id === map.serviceId;
          const look = disrupted
            ? "stroke-danger"
            : isCentre
              ? "stroke-accent"
              : "stroke-line-strong";
          return (
            <a key={id} href={`/services/${id}`} aria-label={said} className="group">
              <title>{said}</title>
              <rect
                x={node.x}
                y={node.y}
                width={NODE.width}
                height={NODE.height}
                rx={6}
                strokeWidth={disrupted || isCentre ? 2 : 1}
                className={`${isCentre ? "fill-accent-soft" : "fill-raised"} group-hover:fill-accent-soft ${look}`}
              />
              <text
                x={node.x + 12}
                y={node.y + NODE.height / 2}
                dominantBaseline="central"
                className="fill-text text-body"
              >
                {disrupted ? "▲ " : ""}
                {name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name}
              </text>
            </a>
          );
        })}
      </svg>
    </section>
  );
}

type Point = { x: number; y: number };

/** From the side of the one to the side of the other that looks at it. */
function lineFrom(from: Point, to: Point): string {
  const isAhead = from.x < to.x;
  const [x1, x2] = isAhead ? [from.x + NODE.width, to.x] : [from.x, to.x + NODE.width];
  const [y1, y2] = [from.y + NODE.height / 2, to.y + NODE.height / 2];
  const middle = (x1 + x2) / 2;
  return `M ${x1} ${y1} C ${middle} ${y1}, ${middle} ${y2}, ${x2} ${y2}`;
}
