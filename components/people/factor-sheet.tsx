import { useTranslations } from "next-intl";

type Props = {
  secret: string;
  recoveryCodes: readonly string[];
  /** The secret as an SVG to be scanned, made by ourselves. */
  picture: string;
};

/** What somebody takes away from here: into the phone, and into a safe. */
export function FactorSheet({ secret, recoveryCodes, picture }: Props) {
  const t = useTranslations("account.factor");
  return (
    <>
      <section className="grid gap-3">
        <p>{t("intro")}</p>
        {/* biome-ignore lint/performance/noImgElement: it is not fetched from anywhere */}
        <img
          src={`data:image/svg+xml;base64,${Buffer.from(picture).toString("base64")}`}
          alt={t("qr")}
          width={208}
          height={208}
          className="rounded-control border border-line bg-white p-2"
        />
        <p>
          {t("secret")}{" "}
          <code className="font-mono break-all select-all">
            {secret.match(/.{1,4}/g)?.join(" ")}
          </code>
        </p>
      </section>
      <section aria-labelledby="codes" className="grid gap-3">
        <h2 id="codes" className="font-semibold">
          {t("codes")}
        </h2>
        <p className="text-text-2">{t("codesIntro")}</p>
        <ul className="grid gap-1 font-mono sm:grid-cols-2">
          {recoveryCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
