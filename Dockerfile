# The bot as it runs for good: compiled, without what only development needs, as nobody in particular, and with nothing
# to write to but /data. docs/operating.md says how to use it; compose.yaml does it for you.

FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src src
# What runs sources as they are isn't needed beside compiled ones, nor are the proofreader's other bodies.
RUN npm run build \
 && mkdir data \
 && npm prune --omit=dev --no-audit --no-fund \
 && rm -rf node_modules/tsx node_modules/esbuild node_modules/@esbuild node_modules/harper.js/dist/*[Ss]lim* node_modules/harper.js/dist/*Inlined*

FROM node:24-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/data OPS_HOST=0.0.0.0 OPS_PORT=9464
WORKDIR /app
COPY --from=build /build/package.json ./
COPY --from=build /build/node_modules node_modules
COPY --from=build /build/dist dist
COPY --from=build --chown=node:node /build/data /data
USER node
VOLUME /data
EXPOSE 3000 9464
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.OPS_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/main.js"]
CMD ["start"]
