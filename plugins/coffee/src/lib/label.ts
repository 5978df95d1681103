export type { LabelData } from "./label/label-data";
export { labelDataOf } from "./label/data-of-profile";
export { paletteFor } from "./label/palette";
export { LABEL_WIDTHS, labelHash, renderLabelImages, type RenderedImage } from "./label/render-label-images";
export { LABEL_RATIO, renderLabelSvg } from "./label/render-label-svg";
