# One image; `node bin/web.mjs` (the default) and `node bin/worker.mjs` are what it runs.
FROM node:22.20.0-bookworm-slim AS build
WORKDIR /muster
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --include=dev --ignore-scripts --no-audit --no-fund
COPY instrumentation.ts next.config.ts postcss.config.mjs prisma.config.ts tsconfig.json ./
COPY app ./app
COPY bin ./bin
COPY components ./components
COPY lib ./lib
COPY messages ./messages
COPY prisma ./prisma
RUN node bin/prepare.mjs --prune && rm -rf .next/cache node_modules/.cache

FROM node:22.20.0-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORT=3000 DATA_DIR=/data
ENV MALLOC_ARENA_MAX=2 MALLOC_TRIM_THRESHOLD_=131072 NODE_OPTIONS=--max-old-space-size=512
WORKDIR /muster
COPY --from=build /muster ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["node", "bin/alive.mjs"]
CMD ["node", "bin/web.mjs"]
