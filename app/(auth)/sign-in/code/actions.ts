"use server";

import { openAction } from "@/lib/web/action";
import { Code, proveHere } from "@/lib/web/sign-in";

export const proveAction = openAction({
  input: Code,
  run: async (headers, { code }) => ({ goTo: await proveHere(headers, code) }),
});
