import type { ComponentProps } from "react";
import { buttonClass, type Look } from "./button-class";

export function Button({
  look,
  className = "",
  type = "button",
  ...button
}: ComponentProps<"button"> & { look?: Look }) {
  return <button {...button} type={type} className={`${buttonClass(look)} ${className}`} />;
}
