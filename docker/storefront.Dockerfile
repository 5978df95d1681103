# syntax=docker/dockerfile:1
FROM node:22-bookworm-slim AS base
ENV TURBO_TELEMETRY_DISABLED=1 MEDUSA_DISABLE_TELEMETRY=1
WORKDIR /repo

FROM base AS pruned
COPY . .
RUN npx --yes turbo@2.11.11 prune @mestres/storefront --docker

FROM base AS built
COPY --from=pruned /repo/out/json/ ./
COPY --from=pruned /repo/.npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY --from=pruned /repo/out/full/ ./
COPY --from=pruned /repo/tsconfig.base.json /repo/eslint.config.mjs ./
RUN npx turbo run build --filter=@mestres/storefront \
    && npm prune --omit=dev \
    && rm -rf .turbo node_modules/.cache

FROM base AS run
ENV NODE_ENV=production PORT=8000
COPY --from=built /repo /repo
USER node
WORKDIR /repo/storefront
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "build/server.js"]
