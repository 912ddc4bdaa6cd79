"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button, type Look } from "./button";

/** Sends its form once; while an answer is awaited it keeps the focus and says so. */
export function SubmitButton({
  children,
  className = "",
  ...button
}: ComponentProps<"button"> & { look?: Look }) {
  const { pending } = useFormStatus();
  return (
    <Button
      look="primary"
      {...button}
      type="submit"
      aria-disabled={pending || undefined}
      className={`${pending ? "animate-pulse [animation-delay:400ms]" : ""} ${className}`}
    >
      {children}
    </Button>
  );
}
