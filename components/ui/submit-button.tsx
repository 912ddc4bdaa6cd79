"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";
import type { Look } from "./button-class";
import { useForm } from "./form-context";

/** Sends its form once; while an answer is awaited it keeps the focus and says so. */
export function SubmitButton({
  children,
  className = "",
  ...button
}: ComponentProps<"button"> & { look?: Look }) {
  const { pending } = useFormStatus();
  const { id, held } = useForm();
  return (
    <Button
      look="primary"
      {...button}
      type="submit"
      aria-disabled={pending || held !== null || undefined}
      aria-describedby={held === null ? undefined : `${id}-held`}
      className={`${pending ? "animate-pulse [animation-delay:400ms]" : ""} ${className}`}
    >
      {children}
    </Button>
  );
}
