/** Of MNIST's images: their side, and that of the square that a digit fills. */
const [SIDE, BOX] = [28, 20];

/** The digit on a canvas as MNIST has its digits: 20 pixels large, its centre of mass in the middle of 28 x 28; undefined where nothing is drawn. */
export function pixelsOf(canvas: HTMLCanvasElement): Float32Array | undefined {
  const ink = inkOf(canvas);
  const { width } = canvas;
  const box = bounds(ink, width);
  if (box === undefined) return undefined;
  const scale = Math.max(box.right - box.left, box.bottom - box.top) / BOX;
  const [x, y] = centre(ink, width);
  const pixels = new Float32Array(SIDE * SIDE);
  for (let row = 0; row < SIDE; row++)
    for (let column = 0; column < SIDE; column++)
      pixels[row * SIDE + column] = mean(ink, width, x + (column - SIDE / 2) * scale, y + (row - SIDE / 2) * scale, scale);
  return pixels;
}

/** How much ink each pixel has, from 0 to 1. */
function inkOf(canvas: HTMLCanvasElement): Float32Array {
  const data = canvas.getContext("2d", { willReadFrequently: true })?.getImageData(0, 0, canvas.width, canvas.height).data;
  return Float32Array.from({ length: canvas.width * canvas.height }, (_, i) => (data?.[4 * i + 3] ?? 0) / 255);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function bounds(ink: Float32Array, width: number): Box | undefined {
  let [left, right, top, bottom] = [width, 0, width, 0];
  ink.forEach((value, i) => {
    if (value < 0.1) return;
    const [x, y] = [i % width, Math.floor(i / width)];
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x + 1), Math.min(top, y), Math.max(bottom, y + 1)];
  });
  return right > left ? { left, right, top, bottom } : undefined;
}

function centre(ink: Float32Array, width: number): readonly [x: number, y: number] {
  let [x, y, total] = [0, 0, 0];
  ink.forEach((value, i) => {
    x += value * ((i % width) + 0.5);
    y += value * (Math.floor(i / width) + 0.5);
    total += value;
  });
  return [x / total, y / total];
}

/** The mean ink of a square. */
function mean(ink: Float32Array, width: number, left: number, top: number, side: number): number {
  const parts = Math.max(1, Math.round(side / 2));
  let sum = 0;
  for (let row = 0; row < parts; row++)
    for (let column = 0; column < parts; column++) {
      const [x, y] = [Math.floor(left + ((column + 0.5) * side) / parts), Math.floor(top + ((row + 0.5) * side) / parts)];
      if (x >= 0 && x < width && y >= 0 && y < width) sum += ink[y * width + x] ?? 0;
    }
  return sum / (parts * parts);
}
