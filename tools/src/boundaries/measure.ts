import { circlesOf, folderGraph, longestWay } from "./circles.js";
import { placeOf, type Place } from "./floors.js";
import { type Import } from "./graph.js";
import { filesOf } from "./rules.js";

/** How a plugin is built, in numbers. */
export type Measure = {
  plugin: string;
  files: number;
  /** Folders that import one another, types included. */
  circles: string[][];
  /** The longest way from a door to the ground, floor by floor: back arrows make one floor of several. */
  floors: string[];
  /** The same, room by room: features and modules that stand on others of their floor count. */
  rooms: string[];
};

const floorName = ({ floor }: Place) => floor;
const roomName = ({ room, part }: Place) => (part ? `${room}/${part}` : room);

/** Measures one plugin. */
export function measure(plugin: string, imports: readonly Import[]): Measure {
  const own = imports.filter(({ from, to }) =>
    [from, to].every((file) => file.startsWith(`plugins/${plugin}/src/`)),
  );
  const placed = (name: (place: Place) => string) =>
    folderGraph(own, (file) => {
      const place = placeOf(file);
      return place ? name(place) : file;
    });
  return {
    plugin,
    files: filesOf(own).length,
    circles: circlesOf(folderGraph(own)),
    floors: longestWay(placed(floorName)),
    rooms: longestWay(placed(roomName)),
  };
}

/** A measure in lines for a terminal. */
export function describe({ plugin, files, circles, floors, rooms }: Measure): string {
  const inCircles = circles.flat().length;
  return [
    `${plugin}: ${files} files, ${circles.length} circles of folders${inCircles ? ` (${inCircles} folders)` : ""}, ${floors.length} floors`,
    `  floors: ${floors.join(" > ")}`,
    `  longest way: ${rooms.length} rooms: ${rooms.join(" > ")}`,
  ].join("\n");
}
