import { Download, FileText } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { AttachmentView } from "@/lib/attachments/contract";
import { shownAs } from "@/lib/attachments/shown-as";
import { sizeIn } from "./size";

type Props = {
  files: readonly AttachmentView[];
  /** The ids of images that the text shows already. */
  shown?: ReadonlySet<string>;
};

const LINK =
  "inline-flex min-h-6 min-w-0 items-center gap-1.5 text-link underline underline-offset-2 pointer-coarse:min-h-11";

/** What came along with a message: images to look at, and everything as a download. */
export function FileList({ files, shown = new Set() }: Props) {
  const t = useTranslations("attachments");
  const locale = useLocale();
  if (files.length === 0) return null;
  return (
    <div className="mbs-2 grid gap-2">
      <p className="sr-only">{t("listed", { count: files.length })}</p>
      <ul className="grid gap-x-4 gap-y-1">
        {files.map((file) => (
          <li key={file.id} className="grid min-w-0 justify-items-start gap-1">
            {file.preview && !shown.has(file.id) && (
              // biome-ignore lint/performance/noImgElement: it is drawn for this person alone
              <img
                src={`/api/v1/attachments/${file.id}/preview`}
                alt={file.name}
                {...shownAs(file.preview, { width: 480, height: 256 })}
                loading="lazy"
                className="block h-auto max-w-full rounded-control border border-line"
              />
            )}
            <span className="flex max-w-full min-w-0 flex-wrap items-center gap-x-2 text-text-2">
              <a
                href={`/api/v1/attachments/${file.id}/content`}
                download={file.name}
                className={LINK}
              >
                <FileText aria-hidden size={16} strokeWidth={1.75} className="flex-none" />
                <bdi className="wrap-anywhere">{file.name}</bdi>
                <Download aria-hidden size={14} strokeWidth={1.75} className="flex-none" />
              </a>
              <span className="text-meta tabular-nums">{sizeIn(locale, file.size)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
