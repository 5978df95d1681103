// Loaded into every backend under test before anything else: `POST /jobs/<name>` on MESTRES_TEST_JOBS_PORT
// runs a scheduled job at once, by the workflow that Medusa's own schedule runs each minute, and answers
// when it is over. Nothing of the project serves this: it is there because the test kit loads this file.
const { createServer } = require("node:http");
const { isMainThread } = require("node:worker_threads");

const port = Number(process.env.MESTRES_TEST_JOBS_PORT);
if (!port) {
  throw new Error("run-jobs: MESTRES_TEST_JOBS_PORT is not set");
}

/** The app's own container, there once it has booted. */
const container = () => require(require.resolve("@medusajs/framework", { paths: [process.cwd()] })).container;

async function run(name) {
  await container().resolve("workflows").run(`job-${name}`, { input: {}, throwOnError: true });
}

// What a backend starts beside itself (threads, core's telemetry) is preloaded too: the port is the server's.
if (isMainThread && process.argv[2] === "start") {
  createServer((request, response) => {
    const name = /^\/jobs\/([\w-]+)$/.exec(request.url)?.[1];
    if (request.method !== "POST" || !name) {
      response.writeHead(404).end();
      return;
    }
    run(name).then(
      () => response.writeHead(204).end(),
      (error) => response.writeHead(500).end(String(error?.message ?? error)),
    );
  })
    .listen(port, "127.0.0.1")
    // The app ends when it would without us.
    .unref();
}
