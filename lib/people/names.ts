import { Refused } from "@/lib/kernel/errors";

/** @throws `already-exists` when another one has this name. */
export function requireFreeName(
  name: string,
  namesake: { id: string } | null,
  ownId: string | null = null,
): void {
  if (namesake === null || namesake.id === ownId) return;
  throw new Refused("already-exists", `There is one with the name "${name}" already.`, {
    errors: [{ path: "/name", message: "is taken already" }],
  });
}
