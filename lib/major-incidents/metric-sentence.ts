import { createTranslator } from "use-intl/core";
import majorReviews from "@/messages/en/majorReviews.json";
import type { MetricView } from "./review-contract";

const t = createTranslator({ locale: "en", messages: { majorReviews }, namespace: "majorReviews" });

type Told = Pick<MetricView, "state" | "unit" | "value" | "reason">;

/** A metric in words: its number, or why there is none. */
export function metricWords({ state, unit, value, reason }: Told): string {
  const number = value === null ? null : amount(value, unit);
  if (state === "recorded" && number !== null) return number;
  const why = reason === null ? "" : `: ${t(`metricReason.${reason}`)}`;
  const said = `${t(`metricState.${state}`)}${why}`;
  return number === null ? said : `${number} (${said})`;
}

/** Seconds as days, hours, minutes and seconds, of which the two largest are told. */
export function amount(value: number, unit: MetricView["unit"]): string {
  if (unit === "percent") return t("percent", { value });
  if (unit === "count") return String(value);
  if (unit === "minutes") return amount(value * 60, "seconds");
  const parts = [
    [Math.floor(value / 86_400), "d"],
    [Math.floor(value / 3_600) % 24, "h"],
    [Math.floor(value / 60) % 60, "min"],
    [Math.round(value) % 60, "s"],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  if (first === -1) return "0 s";
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}`)
    .join(" ");
}
