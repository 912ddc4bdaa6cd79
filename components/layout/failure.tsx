"use client";

import { Button } from "@/components/ui/button";
import words from "@/messages/en/ui.json";

type Props = { error: unknown; retry: () => void };

/** A page that could not be shown: what that means, and the way to try again. */
export function Failure({ error, retry }: Props) {
  const digest =
    typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : null;
  return (
    <div className="mx-auto grid max-w-md justify-items-start gap-3 px-4 py-16">
      <title>{`${words.failed.title} · Muster`}</title>
      <h1 className="text-title font-semibold">{words.failed.title}</h1>
      <p className="text-text-2">{words.failed.text}</p>
      {digest !== null && (
        <p className="text-text-2">{words.failed.number.replace("{digest}", digest)}</p>
      )}
      <Button look="primary" onClick={retry}>
        {words.failed.again}
      </Button>
    </div>
  );
}
