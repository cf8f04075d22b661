type Painting = {
  readonly grid: 'hex' | 'square';
  /** One line per row, one letter per cell, as it looks on paper; odd rows of a hex map lie half a cell to the right. */
  readonly rows: readonly string[];
  readonly legend: Readonly<Record<string, string>>;
  /** What stands on single cells, by `"column,row"` of the drawing. Players read it once they know the cell. */
  readonly features: Readonly<Record<string, string>>;
};

type PaintedMap = {
  readonly grid: 'hex' | 'square';
  readonly width: number;
  readonly height: number;
  readonly cells: Readonly<Record<string, { terrain: string; feature?: string }>>;
};

/** Turns a drawing made of letters into a map's size and cells, with axial keys on hex maps (contract 5). */
export function paintCells({ grid, rows, legend, features }: Painting): PaintedMap {
  const cells: Record<string, { terrain: string; feature?: string }> = {};
  for (const [row, letters] of rows.entries()) {
    const shift = grid === 'hex' ? Math.floor(row / 2) : 0;
    for (const [column, letter] of [...letters].entries()) {
      const terrain = legend[letter];
      if (terrain === undefined) throw new Error(`no terrain for "${letter}" in row ${row}`);
      const feature = features[`${column},${row}`];
      cells[`${column - shift},${row}`] = feature === undefined ? { terrain } : { terrain, feature };
    }
  }
  return { grid, width: rows[0]?.length ?? 0, height: rows.length, cells };
}
