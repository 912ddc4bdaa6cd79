import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/field";

/** Where a password is chosen, with what it has to be. */
export function NewPassword() {
  const t = useTranslations("account");
  return (
    <TextField
      name="password"
      type="password"
      hint={t("passwordHint")}
      autoComplete="new-password"
      required
    />
  );
}
