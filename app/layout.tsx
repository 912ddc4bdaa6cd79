import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { Awake } from "@/components/layout/awake";
import { SoftLinks } from "@/components/layout/soft-links";
import { themeOf } from "@/components/layout/theme";
import "./globals.css";

const inter = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2",
  weight: "100 900",
  variable: "--font-inter",
  display: "swap",
});

const mono = localFont({
  src: "../node_modules/geist/dist/fonts/geist-mono/GeistMono-Variable.woff2",
  weight: "100 900",
  variable: "--font-geist-mono",
  display: "swap",
  preload: false,
});

export const metadata: Metadata = {
  applicationName: "Muster",
  formatDetection: { telephone: false, email: false, address: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [jar, locale] = await Promise.all([cookies(), getLocale()]);
  const theme = themeOf(jar.get("theme")?.value);
  return (
    <html
      lang={locale}
      dir="ltr"
      data-theme={theme === "system" ? undefined : theme}
      className={`${inter.variable} ${mono.variable}`}
    >
      <body>
        {children}
        <SoftLinks />
        <Awake />
      </body>
    </html>
  );
}
