"use server";

import { SignInForm } from "@/lib/people/contract";
import { openAction } from "@/lib/web/action";
import { ownPath } from "@/lib/web/same-origin";
import { signInHere } from "@/lib/web/sign-in";

export const signInAction = openAction({
  input: SignInForm,
  async run(headers, { callbackUrl, ...credentials }) {
    return { goTo: await signInHere(credentials, headers, ownPath(callbackUrl)) };
  },
});
