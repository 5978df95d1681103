export { projectRoot } from "./project-root.js";
export { sharedData } from "./shared-data.js";
