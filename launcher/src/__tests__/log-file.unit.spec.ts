import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openLog, tail } from "../log-file";

const place = mkdtempSync(path.join(tmpdir(), "mestres-logs-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const mode = (file: string) => statSync(file).mode & 0o777;

it("a log and its folder are for their owner alone, also where an earlier version made the folder", () => {
  const folder = path.join(place, "logs");
  mkdirSync(folder);
  chmodSync(folder, 0o755);
  for (const line of ["first run\n", "second run\n"]) {
    const log = openLog(folder, "backend");
    writeSync(log.fd, line);
    log.close();
    expect(mode(log.file)).toBe(0o600);
  }
  expect(mode(folder)).toBe(0o700);
  expect(readdirSync(folder).sort()).toEqual(["backend.1.log", "backend.log"]);
  expect(tail(path.join(folder, "backend.1.log"))).toContain("first run");
});
