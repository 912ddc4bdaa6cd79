import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { TableFrame } from "@/components/ui/table-frame";
import type { Reference, ReferenceField, ReferenceOperation } from "@/lib/web/contract";
import { referenceAddress } from "./reference-address";

/** Everything that can be asked, by subject, each of which has a page of its own. */
export function ApiContents({ words, carries, groups }: Reference) {
  const t = useTranslations("api");
  return (
    <div className="grid grid-cols-1 gap-8">
      <p className="text-text-2">{words}</p>
      <p>
        <a className="text-link underline" href="/api/v1/openapi.json">
          {t("document")}
        </a>
      </p>
      <section aria-labelledby="carries" className="grid grid-cols-1 gap-4">
        <h2 id="carries" className="text-title font-semibold">
          {t("carries")}
        </h2>
        <TableFrame label={t("carried")} head={[t("head.name"), t("head.tells")]} stacks>
          {carries.map(({ name, words: told }) => (
            <tr key={name}>
              <td>
                <code className="font-mono text-ui">{name}</code>
              </td>
              <td className="text-text-2">{told}</td>
            </tr>
          ))}
        </TableFrame>
      </section>
      <section aria-labelledby="contents" className="grid grid-cols-1 gap-4">
        <h2 id="contents" className="text-title font-semibold">
          {t("contents")}
        </h2>
        {groups.map(({ name, slug, operations }) => (
          <div key={slug} className="grid grid-cols-1 gap-1">
            <h3 className="font-semibold">
              <a className="text-link underline" href={referenceAddress(slug)}>
                {name}
              </a>
            </h3>
            <ul>
              {operations.map((one) => (
                <li
                  key={one.id}
                  id={one.id}
                  className="flex flex-wrap items-baseline gap-x-2 py-0.5"
                >
                  <a
                    className="min-w-0 text-link underline wrap-anywhere"
                    href={referenceAddress(slug, one.id)}
                  >
                    <code>
                      {one.method} {one.path}
                    </code>
                  </a>
                  <span className="text-text-2">{one.summary}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
    </div>
  );
}

/** What can be asked of one subject, one entry for each operation. */
export function ApiSubject({ operations, shapes }: Reference["groups"][number]) {
  const t = useTranslations("api");
  return (
    <div className="grid grid-cols-1 gap-8">
      {operations.map((one) => (
        <Operation key={one.id} operation={one} />
      ))}
      {shapes.length > 0 && (
        <section aria-labelledby="shapes" className="grid grid-cols-1 gap-6">
          <h2 id="shapes" className="border-b border-line pb-1 text-title font-semibold">
            {t("shapes")}
          </h2>
          {shapes.map(({ name, fields }) => (
            <article key={name} id={`shape-${name}`} className="grid grid-cols-1 gap-2">
              <h3 className="font-semibold wrap-anywhere">{name}</h3>
              <Fields label={name} fields={fields} />
            </article>
          ))}
        </section>
      )}
    </div>
  );
}

function Operation({ operation }: { operation: ReferenceOperation }) {
  const t = useTranslations("api");
  const { id, method, path, summary, scope, fields, example, answers, refusals } = operation;
  return (
    <article id={id} aria-labelledby={`${id}-title`} className="grid scroll-mt-4 grid-cols-1 gap-2">
      <h2 id={`${id}-title`} className="font-semibold">
        {summary}
      </h2>
      <p className="flex flex-wrap items-center gap-2">
        <code className="min-w-0 font-mono text-ui wrap-anywhere">
          {method} {path}
        </code>
        <Badge tone={scope === null ? "accent" : "plain"}>
          {scope === null ? t("open") : t("scope", { scope })}
        </Badge>
      </p>
      {fields.length > 0 && <Fields label={t("asked", { summary })} fields={fields} />}
      {example !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
        <section aria-label={t("example", { summary })} tabIndex={0} className="overflow-x-auto">
          <pre className="w-max min-w-full rounded-control bg-sunken p-3 font-mono text-ui">
            {example}
          </pre>
        </section>
      )}
      <ul className="text-text-2 wrap-anywhere">
        {answers.map(({ status, kind, carries }) => {
          const answer = kind === null ? status : `${status} ${kind}`;
          return (
            <li key={status}>
              {carries.length === 0
                ? answer
                : t("also", { status: answer, fields: carries.join(", ") })}
            </li>
          );
        })}
        {refusals.length > 0 && <li>{t("refused", { statuses: refusals.join(", ") })}</li>}
      </ul>
    </article>
  );
}

function Fields({ label, fields }: { label: string; fields: readonly ReferenceField[] }) {
  const t = useTranslations("api");
  return (
    <TableFrame label={label} head={[t("head.name"), t("head.where"), t("head.kind")]} stacks>
      {fields.map(({ name, where, required, kind, words }) => (
        <tr key={`${where} ${name}`}>
          <td>
            <code className="font-mono text-ui">{name}</code>
          </td>
          <td className="whitespace-nowrap text-text-2">
            {t(`where.${where}`)}
            {required && ` · ${t("required")}`}
          </td>
          <td className="wrap-anywhere max-sm:w-full">
            <span className="font-mono text-ui whitespace-normal!">{kind}</span>
            {words !== null && words !== kind && <span className="block text-text-2">{words}</span>}
          </td>
        </tr>
      ))}
    </TableFrame>
  );
}
