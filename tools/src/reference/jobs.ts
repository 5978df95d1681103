import { createRequire } from "node:module";
import path from "node:path";
import { exportsOf } from "./comments.js";
import { builtFile, filesBelow, type Plugin } from "./plugin.js";

const require = createRequire(import.meta.url);

export type Job = { name: string; schedule: string; comment: string };

/** The scheduled jobs of a plugin. Needs its build, since a schedule may be computed. */
export function listJobs(plugin: Plugin): Job[] {
  return filesBelow(path.join(plugin.src, "jobs"), (file) => file.endsWith(".ts")).flatMap((file) => {
    const { config } = require(builtFile(plugin, file)) as {
      config?: { name: string; schedule: string | { cron?: string; interval?: number } };
    };
    if (!config) {
      return [];
    }
    const { schedule } = config;
    const text =
      typeof schedule === "string"
        ? schedule
        : (schedule.cron ?? `every ${Number(schedule.interval) / 1000} s`);
    return [
      {
        name: config.name,
        schedule: text,
        comment: exportsOf(file).find(({ comment }) => comment)?.comment ?? "",
      },
    ];
  });
}
