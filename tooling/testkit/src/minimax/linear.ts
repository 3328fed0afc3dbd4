import type { Decimal } from "decimal.js";

/** The solution of `rows` times it equal to `right`, by elimination with partial pivoting. */
export function solve(rows: readonly (readonly Decimal[])[], right: readonly Decimal[]): readonly Decimal[] {
  const matrix = rows.map((row, i) => [...row, right[i] as Decimal]);
  for (let column = 0; column < matrix.length; column++) {
    pivot(matrix, column);
    const top = matrix[column] as Decimal[];
    for (let i = column + 1; i < matrix.length; i++) eliminate(matrix[i] as Decimal[], top, column);
  }
  return substitute(matrix);
}

function pivot(matrix: Decimal[][], column: number): void {
  const size = (i: number): Decimal => (matrix[i] as Decimal[])[column]?.abs() as Decimal;
  let best = column;
  for (let i = column + 1; i < matrix.length; i++) if (size(i).gt(size(best))) best = i;
  [matrix[column], matrix[best]] = [matrix[best] as Decimal[], matrix[column] as Decimal[]];
}

function eliminate(row: Decimal[], top: readonly Decimal[], column: number): void {
  const factor = (row[column] as Decimal).div(top[column] as Decimal);
  for (let j = column; j < row.length; j++) row[j] = (row[j] as Decimal).minus(factor.times(top[j] as Decimal));
}

function substitute(matrix: readonly (readonly Decimal[])[]): readonly Decimal[] {
  const solution: Decimal[] = [];
  for (let i = matrix.length - 1; i >= 0; i--) {
    const row = matrix[i] as readonly Decimal[];
    let rest = row[matrix.length] as Decimal;
    for (let j = i + 1; j < matrix.length; j++) rest = rest.minus((row[j] as Decimal).times(solution[j] as Decimal));
    solution[i] = rest.div(row[i] as Decimal);
  }
  return solution;
}
