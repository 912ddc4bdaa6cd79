import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { TableFrame } from "@/components/ui/table-frame";
import type { Reference, ReferenceField, ReferenceOperation } from "@/lib/web/contract";

/** Everything that can be asked, by subject: an index first, then one entry for each operation. */
export function ApiReference({ words, groups, shapes }: Reference) {
  const t = useTranslations("api");
  return (
    <div className="grid gap-8">
      <p className="text-text-2">{words}</p>
      <p>
        <a className="text-link underline" href="/api/v1/openapi.json">
          {t("document")}
        </a>
      </p>
      <section aria-labelledby="contents" className="grid gap-4">
        <h2 id="contents" className="text-title font-semibold">
          {t("contents")}
        </h2>
        {groups.map(({ name, operations }) => (
          <div key={name} className="grid gap-1">
            <h3 className="font-semibold">{name}</h3>
            <ul>
              {operations.map((one) => (
                <li key={one.id} className="flex flex-wrap items-baseline gap-x-2 py-0.5">
                  <a className="text-link underline [overflow-wrap:anywhere]" href={`#${one.id}`}>
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
      {groups.map(({ name, operations }) => (
        <section key={name} aria-label={name} className="grid gap-6">
          <h2 className="border-b border-line pb-1 text-title font-semibold">{name}</h2>
          {operations.map((one) => (
            <Operation key={one.id} operation={one} />
          ))}
        </section>
      ))}
      <section aria-labelledby="shapes" className="grid gap-6">
        <h2 id="shapes" className="border-b border-line pb-1 text-title font-semibold">
          {t("shapes")}
        </h2>
        {shapes.map(({ name, fields }) => (
          <article key={name} id={`shape-${name}`} className="grid gap-2">
            <h3 className="font-semibold">{name}</h3>
            <Fields label={name} fields={fields} />
          </article>
        ))}
      </section>
    </div>
  );
}

function Operation({ operation }: { operation: ReferenceOperation }) {
  const t = useTranslations("api");
  const { id, method, path, summary, scope, fields, example, answers, refusals } = operation;
  return (
    <article id={id} aria-labelledby={`${id}-title`} className="grid scroll-mt-4 gap-2">
      <h3 id={`${id}-title`} className="font-semibold">
        {summary}
      </h3>
      <p className="flex flex-wrap items-center gap-2">
        <code className="font-mono text-ui [overflow-wrap:anywhere]">
          {method} {path}
        </code>
        <Badge tone={scope === null ? "accent" : "plain"}>
          {scope === null ? t("open") : t("scope", { scope })}
        </Badge>
      </p>
      {fields.length > 0 && <Fields label={t("asked", { summary })} fields={fields} />}
      {example !== null && (
        <section aria-label={t("example", { summary })}>
          <pre className="overflow-x-auto rounded-control bg-sunken p-3 font-mono text-ui">
            {example}
          </pre>
        </section>
      )}
      <p className="text-text-2">
        {answers
          .map(({ status, kind }) => (kind === null ? status : `${status} ${kind}`))
          .join(", ")}
        {refusals.length > 0 && `. ${t("refused", { statuses: refusals.join(", ") })}`}
      </p>
    </article>
  );
}

function Fields({ label, fields }: { label: string; fields: readonly ReferenceField[] }) {
  const t = useTranslations("api");
  return (
    <TableFrame label={label} head={[t("head.name"), t("head.where"), t("head.kind")]}>
      {fields.map(({ name, where, required, kind, words }) => (
        <tr key={`${where} ${name}`}>
          <td className="whitespace-nowrap">
            <code className="font-mono text-ui">{name}</code>
          </td>
          <td className="whitespace-nowrap text-text-2">
            {t(`where.${where}`)}
            {required && ` · ${t("required")}`}
          </td>
          <td className="[overflow-wrap:anywhere]">
            <span className="font-mono text-ui">{kind}</span>
            {words !== null && words !== kind && <span className="block text-text-2">{words}</span>}
          </td>
        </tr>
      ))}
    </TableFrame>
  );
}
