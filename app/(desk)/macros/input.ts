import { type Fields, withoutEmpty } from "@/lib/web/form";

/** A macro as its form says it; what the form does not offer stays as it was. */
export function macroFrom(fields: Fields): unknown {
  const { tags, assignTo, moveAlong, teamId, kept, ...words } = fields;
  const before = objectOf(kept);
  const addTags = String(tags ?? "")
    .split(/[\s,]+/)
    .filter(Boolean);
  const { addTags: _tags, assigneeId, ...others } = before;
  const assignee = assignTo === "" ? {} : { assigneeId: assignTo === "kept" ? assigneeId : "me" };
  const [event, reason] = String(moveAlong ?? "").split(":");
  return {
    ...withoutEmpty(words),
    body: words.body ?? "",
    teamId: words.sharedWith === "team" && teamId ? teamId : null,
    changes: { ...others, ...assignee, ...(addTags.length > 0 ? { addTags } : {}) },
    move: event ? { event, ...(reason ? reasonOf(event, reason) : {}) } : null,
  };
}

const reasonOf = (event: string, value: string) =>
  event === "resolve" ? { resolutionCode: value } : { reason: value };

function objectOf(typed: unknown): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(String(typed ?? "{}"));
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
