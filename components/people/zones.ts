import type { Option } from "@/components/ui/field";

/** Every zone that this platform knows, by name. */
export const zones = (): Option[] =>
  ["UTC", ...Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC")].map((name) => ({
    value: name,
    label: name.replaceAll("_", " "),
  }));
