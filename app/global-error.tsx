"use client";

import { Failure } from "@/components/layout/failure";
import "./globals.css";

export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" dir="ltr">
      <body className="comfortable">
        <main>
          <Failure error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
