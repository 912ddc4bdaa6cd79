import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/field";
import { Popover } from "@/components/ui/popover";
import { SubmitButton } from "@/components/ui/submit-button";

/** Inside the form of what is ticked: the other thing that can be done with it, which is for good. */
export function ClearSelected() {
  const t = useTranslations("trash");
  return (
    <Popover
      id="clear-selected"
      look="danger"
      title={t("clear.selectedTitle")}
      trigger={t("clear.selected")}
    >
      <div className="grid gap-3">
        <p className="text-body font-semibold">{t("clear.selectedTitle")}</p>
        <p className="text-text-2">{t("clear.lead")}</p>
        <TextField name="confirm" autoComplete="off" spellCheck={false} />
        <TextField name="reason" maxLength={500} autoComplete="off" />
        <div className="flex justify-end">
          <SubmitButton look="danger" name="act" value="purge">
            {t("clear.submit")}
          </SubmitButton>
        </div>
      </div>
    </Popover>
  );
}
