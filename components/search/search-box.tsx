import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Drawing } from "@/components/ui/drawing";

/** Where in a query something is wrong, and what. */
export type SearchFault = { at: number; end: number; reason: string };

type Props = {
  action: string;
  words: { label: string; placeholder: string };
  q: string | undefined;
  fault: SearchFault | undefined;
  className?: string;
};

/** A plain form whose one field is in the address, so that a search can be kept, sent and gone back to. */
export function SearchBox({ action, words, q, fault, className = "" }: Props) {
  const t = useTranslations("search");
  return (
    <search className={className}>
      <form key={q ?? ""} action={action} className="flex items-center gap-2">
        <label className="relative min-w-0 flex-1">
          <span className="sr-only">{words.label}</span>
          <Drawing
            of="search"
            className="pointer-events-none absolute start-2.5 top-1/2 -translate-y-1/2 text-text-3"
          />
          <input
            type="search"
            name="q"
            defaultValue={q}
            placeholder={words.placeholder}
            maxLength={1_000}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            data-key="search"
            aria-keyshortcuts="/"
            aria-invalid={fault !== undefined}
            aria-describedby={fault ? "search-fault" : undefined}
            className="h-(--control) w-full rounded-control border border-line-strong bg-surface ps-8 pe-2 text-text placeholder:text-text-3 aria-invalid:border-danger"
          />
        </label>
        <Button type="submit">{t("submit")}</Button>
      </form>
      {fault && <Pointed q={q ?? ""} fault={fault} />}
    </search>
  );
}

/** The query again with the faulty part marked, and the sentence that says why. */
function Pointed({ q, fault: { at, end, reason } }: { q: string; fault: SearchFault }) {
  const t = useTranslations("search");
  return (
    <div id="search-fault" role="alert" className="mt-1.5 grid gap-0.5 text-meta">
      <p className="text-danger">{t("fault.place", { at: at + 1, reason })}</p>
      <p
        dir="ltr"
        aria-hidden
        className="overflow-x-auto pb-1 font-mono whitespace-pre text-text-2"
      >
        {q.slice(0, at)}
        <mark className="rounded-sm bg-sunken text-danger underline decoration-wavy">
          {q.slice(at, end) || " "}
        </mark>
        {q.slice(end)}
      </p>
    </div>
  );
}
