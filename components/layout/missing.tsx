"use client";

import { ButtonLink } from "@/components/ui/button-link";
import words from "@/messages/en/ui.json";
import { Page } from "./page";

/** The same for what does not exist and for what the reader may not see. */
export function Missing() {
  return (
    <Page shape="narrow" place={{ title: words.missing.title }}>
      <p className="text-text-2">{words.missing.text}</p>
      <p>
        <ButtonLink href="/" look="primary">
          {words.missing.home}
        </ButtonLink>
      </p>
    </Page>
  );
}
