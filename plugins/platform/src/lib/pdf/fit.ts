/** How wide a text would be, in points. */
export type Measure = (text: string) => number;

/** Breaks a text into lines that fit; a word longer than a line is cut. */
export function wrap(text: string, measure: Measure, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line) {
      lines.push(line);
    }
    line = word;
    while (line.length > 1 && measure(line) > width) {
      let end = line.length - 1;
      while (end > 1 && measure(line.slice(0, end)) > width) {
        end--;
      }
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
  }
  return [...lines, line];
}

/** A text on one line: what is too long for it ends in an ellipsis. */
export function shorten(text: string, measure: Measure, width: number): string {
  if (measure(text) <= width) {
    return text;
  }
  let shorter = text;
  while (shorter && measure(`${shorter}…`) > width) {
    shorter = shorter.slice(0, -1);
  }
  return `${shorter}…`;
}
