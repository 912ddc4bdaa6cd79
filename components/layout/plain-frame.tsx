import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Mark } from "./mark";
import { SkipLink } from "./skip-link";

/** What stands around a page of somebody who is not signed in: the mark and nothing else. */
export async function PlainFrame({ children }: { children: ReactNode }) {
  const t = await getTranslations("frame");
  return (
    <div className="comfortable flex min-h-dvh flex-col">
      <SkipLink>{t("skip")}</SkipLink>
      <header className="mx-auto flex w-full max-w-md items-center gap-2 px-4 pt-8 font-semibold sm:pt-16">
        <Mark />
        {t("brand")}
      </header>
      <main id="main" tabIndex={-1} className="flex-1">
        {children}
      </main>
    </div>
  );
}
