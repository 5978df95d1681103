/**
 * Holds a demo for whoever started this program: prints the path of the file that names its addresses, and takes it
 * down when standard input closes, which also happens when the other side was killed.
 */
import { dataPaths } from "@mestres/launcher/paths";
import { Launcher, makePlace, removePlace } from "./stack";

async function host(): Promise<void> {
  const place = await makePlace();
  const launcher = new Launcher(place);
  const close = async () => {
    await launcher.signal("SIGINT");
    removePlace(place);
  };
  // The terminal's Ctrl-C reaches us too; the end of our standard input says when to stop.
  process.on("SIGINT", () => undefined);
  process.stdin.resume();
  process.stdin.once("end", () => void close().then(() => process.exit(0)));
  try {
    await launcher.ready();
  } catch (error) {
    await close();
    throw error;
  }
  process.stdout.write(`${dataPaths(place.dataDir).demo}\n`);
}

void host();
