/** Page numbers to show: all up to seven, else the ends and the neighbours with `null` for a gap. */
export function pageNumbers(current: number, total: number): Array<number | null> {
  if (total <= 7) {
    return Array.from({ length: total }, (_, index) => index + 1);
  }
  const near = [1, current - 1, current, current + 1, total].filter((page) => page >= 1 && page <= total);
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return shown.flatMap((page, index) => {
    const before = shown[index - 1];
    return before !== undefined && page - before > 1 ? [null, page] : [page];
  });
}
