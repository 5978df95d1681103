export type { LabelData } from "./label-data";
export { labelDataOf } from "./data-of-profile";
export { paletteFor } from "./palette";
export { LABEL_WIDTHS, labelHash, renderLabelImages, type RenderedImage } from "./render-label-images";
export { LABEL_RATIO, renderLabelSvg } from "./render-label-svg";
