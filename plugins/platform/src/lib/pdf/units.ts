/** Points of so many millimetres. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}
