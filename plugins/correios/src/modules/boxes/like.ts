/** A text as a pattern of LIKE that means itself. */
export const likeExactly = (text: string): string => text.replace(/[\\%_]/g, "\\$&");
