import { useLocale, useTranslations } from "next-intl";
import type { AttachmentView } from "@/lib/attachments/contract";
import { LIMITS } from "@/lib/attachments/limits";
import { sizeIn } from "./size";
import { Uploader } from "./uploader";

type Props = {
  /** The page is about this form, so files may be dropped anywhere on it. */
  dropAnywhere?: boolean;
  className?: string;
  /** Files that wait with the draft that this form goes on with. */
  given?: readonly (AttachmentView & { purpose?: string })[];
};

/** Stands inside any form whose action takes files along. Without script it is a plain field of files. */
export function AttachmentField({ dropAnywhere = false, className = "", given = [] }: Props) {
  const t = useTranslations("attachments");
  const locale = useLocale();
  const size = sizeIn(locale, LIMITS.file);
  const raw = (name: string) => String(t.raw(name));
  return (
    <Uploader
      dropAnywhere={dropAnywhere}
      className={className}
      locale={locale}
      given={given.map(({ id, name, purpose }) => ({
        ...{ id, name },
        ...(purpose === undefined ? {} : { purpose }),
      }))}
      words={{
        label: t("label"),
        choose: t("choose"),
        hint: t("hint", { size }),
        plainHint: t("plainHint", { size }),
        dropHere: t("dropHere"),
        tryAgain: t("tryAgain"),
        tooLarge: t("tooLarge", { size }),
        empty: t("empty"),
        unreachable: t("unreachable"),
        tooMany: t("tooMany", { count: LIMITS.filesAtOnce }),
        sending: raw("sending"),
        done: raw("done"),
        failed: raw("failed"),
        cancel: raw("cancel"),
        remove: raw("remove"),
        retry: raw("retry"),
        waits: raw("waits"),
        waitsFailed: raw("waitsFailed"),
        status: raw("status"),
        pasted: raw("pasted"),
        kept: raw("kept"),
      }}
    />
  );
}
