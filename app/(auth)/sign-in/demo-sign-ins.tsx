import Link from "next/link";
import { getTranslations } from "next-intl/server";

const WHO = [
  { part: "customer", email: "customer@example.com" },
  { part: "agent", email: "agent@example.com" },
  { part: "problemManager", email: "nadia.voss@example.com" },
  { part: "changeManager", email: "kofi.mensah@example.com" },
  { part: "admin", email: "admin@example.com" },
] as const;

/** The demo world's people; only the embedded database ever has them. */
export async function DemoSignIns({ callbackUrl }: { callbackUrl: string }) {
  const t = await getTranslations("signIn.demo");
  return (
    <section aria-labelledby="demo" className="grid gap-2 border-t border-line pt-5 text-text-2">
      <h2 id="demo" className="font-semibold text-text">
        {t("title")}
      </h2>
      <p>{t.rich("password", { code: (word) => <code className="font-mono">{word}</code> })}</p>
      <ul className="grid gap-1">
        {WHO.map(({ part, email }) => {
          const query = new URLSearchParams({ email, callbackUrl });
          return (
            <li key={part}>
              <Link
                href={`/sign-in?${query}`}
                prefetch={false}
                className="inline-flex min-h-6 items-center text-link underline max-sm:min-h-11"
              >
                {email}
              </Link>{" "}
              {t(part)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
