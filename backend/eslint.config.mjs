export { medusaProject as default } from "../eslint.config.mjs";
