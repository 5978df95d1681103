import {
  chmodSync,
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
} from "node:fs";
import path from "node:path";

/**
 * Opens the log of one process for appending; the previous run's is kept as `NAME.1.log`.
 * The child writes to the file itself, so its output survives the launcher.
 */
export function openLog(folder: string, name: string): { file: string; fd: number; close: () => void } {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // One that an earlier version made is open to everybody.
  chmodSync(folder, 0o700);
  const file = path.join(folder, `${name}.log`);
  if (existsSync(file)) {
    renameSync(file, path.join(folder, `${name}.1.log`));
  }
  // Logs name orders and addresses of shoppers: nobody else on the machine reads them.
  const fd = openSync(file, "a", 0o600);
  return { file, fd, close: () => closeSync(fd) };
}

/** The last lines of a log, for a message about why its process ended. */
export function tail(file: string, lines = 15): string {
  if (!existsSync(file)) {
    return "";
  }
  const fd = openSync(file, "r");
  try {
    const { size } = fstatSync(fd);
    const length = Math.min(size, 16_384);
    const buffer = Buffer.alloc(length);
    readSync(fd, buffer, 0, length, size - length);
    return buffer.toString("utf8").trimEnd().split("\n").slice(-lines).join("\n");
  } finally {
    closeSync(fd);
  }
}

/** Copies what is appended to a log to `write`, line by line, until stopped. */
export function follow(file: string, write: (line: string) => void): () => void {
  const fd = openSync(file, "r");
  let position = 0;
  let rest = "";
  const pump = () => {
    const buffer = Buffer.alloc(65_536);
    for (;;) {
      const read = readSync(fd, buffer, 0, buffer.length, position);
      if (read === 0) {
        return;
      }
      position += read;
      const parts = (rest + buffer.toString("utf8", 0, read)).split("\n");
      rest = parts.pop() ?? "";
      parts.forEach(write);
    }
  };
  const timer = setInterval(pump, 250);
  return () => {
    clearInterval(timer);
    pump();
    closeSync(fd);
  };
}
