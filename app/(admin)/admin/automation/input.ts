import { type Fields, withoutEmpty } from "@/lib/web/form";

/** What was left empty is not done; tags are typed with commas. */
export function automationFrom({
  teamId,
  assigneeId,
  addTags,
  watcherId,
  enabled,
  query,
  ...fields
}: Fields): unknown {
  const tags = String(addTags ?? "")
    .split(/[\s,]+/)
    .filter(Boolean);
  return {
    ...withoutEmpty(fields),
    query: query ?? "",
    enabled: enabled === "true",
    actions: {
      ...withoutEmpty({
        teamId: teamId ?? "",
        assigneeId: assigneeId ?? "",
        watcherId: watcherId ?? "",
      }),
      ...(tags.length > 0 ? { addTags: tags } : {}),
    },
  };
}
