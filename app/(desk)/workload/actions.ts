"use server";

import { action } from "@/lib/web/action";
import { setCapacity } from "@/lib/workload/commands/set-capacity";

export const setCapacityAction = action(setCapacity, {
  input: ({ teamId, userId, capacity }) => ({
    ...{ teamId, userId },
    capacity: capacity === "" || capacity === undefined ? null : Number(capacity),
  }),
});
