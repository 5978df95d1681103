/** The colours of badges, dots and bars, as the dashboard names them. */
export type Colour = "green" | "grey" | "orange" | "red" | "blue" | "purple";
