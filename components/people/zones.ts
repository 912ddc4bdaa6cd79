import type { Option } from "@/components/ui/field";

/**
 * Every zone that this platform names, and the one that is set: it has one name for a place of which
 * people and programs know two (Asia/Kolkata), and a form would lose the other by being saved.
 */
export function zones(set: string | null = null): Option[] {
  const names = new Set(Intl.supportedValuesOf("timeZone"));
  if (set !== null && set !== "") names.add(set);
  names.delete("UTC");
  return ["UTC", ...[...names].sort()].map((name) => ({
    value: name,
    label: name.replaceAll("_", " "),
  }));
}
