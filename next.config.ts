import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // The web server in front lets so large a form in only where files may come along.
  // authInterrupts: a page that refuses somebody says 403.
  // preloadEntriesOnStart: most entries are those of REST, which is answered in front of Next; a page
  // is loaded when the first one asks for it.
  experimental: {
    serverActions: { bodySizeLimit: "26mb" },
    authInterrupts: true,
    preloadEntriesOnStart: false,
  },
  serverExternalPackages: [
    "@node-rs/argon2",
    "sharp",
    "file-type",
    "pg",
    "pino",
    "graphile-worker",
    "pdfkit",
  ],
  // Several machines that build the same sources serve one another's pages.
  generateBuildId: () => process.env.MUSTER_BUILD_ID ?? null,
  // Types are the check's business, which also knows the tests.
  typescript: { ignoreBuildErrors: true },
};

export default createNextIntlPlugin("./lib/web/intl.ts")(config);
