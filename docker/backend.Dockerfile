# syntax=docker/dockerfile:1
# Backend of Mestres: the same image runs as server, as worker and for migrations (see docker-compose.yml).
FROM node:22-bookworm-slim AS base
ENV TURBO_TELEMETRY_DISABLED=1 MEDUSA_DISABLE_TELEMETRY=1
WORKDIR /repo

# Only what the backend is built from, so that a change elsewhere leaves the layers below alone.
FROM base AS pruned
COPY . .
RUN npx --yes turbo@2.11.11 prune @mestres/backend --docker

FROM base AS built
COPY --from=pruned /repo/out/json/ ./
COPY --from=pruned /repo/.npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY --from=pruned /repo/out/full/ ./
COPY --from=pruned /repo/tsconfig.base.json /repo/eslint.config.mjs ./
RUN npx turbo run build --filter=@mestres/backend \
    && npm prune --omit=dev \
    && rm -rf .turbo node_modules/.cache

FROM base AS run
ENV NODE_ENV=production PORT=9000 UPLOADS_DIR=/data/uploads
COPY --from=built /repo /repo
RUN mkdir -p /data/uploads && chown -R node:node /data
USER node
WORKDIR /repo/backend/.medusa/server
EXPOSE 9000
VOLUME /data
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# No npm in between: the signal that stops the container reaches the program.
CMD ["node", "/repo/node_modules/@medusajs/cli/dist/index.js", "start"]
