// One use of every kernel of TensorFlow.js that has a gradient, by the kernel's name.
import type { Tensor } from "@tensorflow/tfjs-core";
import { tf } from "../backends.ts";

/** Tensors, and a function of them that uses the kernel. */
export interface Use {
  readonly inputs: readonly Tensor[];
  readonly run: (...inputs: Tensor[]) => Tensor;
}

type Shape = readonly number[];

function use(shapes: readonly Shape[], run: (...inputs: never[]) => Tensor): () => Use {
  return () => ({ inputs: shapes.map((shape) => tf.randomUniform([...shape], 0.1, 0.9)), run: run as Use["run"] });
}

/** A kernel that takes tensors under these names. */
function kernel(name: string, parts: readonly string[], attributes: object = {}): () => Use {
  const shapes = parts.map((): Shape => [3, 4]);
  const run = (...inputs: Tensor[]): Tensor =>
    tf.engine().runKernel(name, Object.fromEntries(parts.map((part, i) => [part, inputs[i] as Tensor])), { ...attributes });
  return use(shapes, run);
}

const unary = [
  ..."Abs Acos Acosh ArgMax ArgMin Asin Asinh Atan Atanh Ceil Cos Cosh Elu Erf Exp Expm1 Floor Identity IsFinite IsInf IsNan Log Log1p".split(
    " ",
  ),
  ..."Neg OnesLike Reciprocal Relu Relu6 Round Rsqrt Selu Sigmoid Sign Sin Sinh Softplus Sqrt Square Step Tan Tanh ZerosLike".split(" "),
];
const binary = "Add Atan2 FloorDiv GreaterEqual Maximum Minimum Mod Multiply Pow RealDiv SquaredDifference Sub".split(" ");

const image: Shape = [1, 4, 4, 2];
const volume: Shape = [1, 4, 4, 4, 2];
const matrix: Shape = [3, 4];

/** A use of each kernel; BroadcastTo and LogSoftmax are composed of others, ComplexAbs is of numbers that no layer has. */
export const uses: Readonly<Record<string, () => Use>> = {
  ...Object.fromEntries(unary.map((name) => [name, kernel(name, ["x"], { alpha: 0, axis: 1 })])),
  ...Object.fromEntries(binary.map((name) => [name, kernel(name, ["a", "b"])])),
  AddN: use([matrix, matrix], (a: Tensor, b: Tensor) => tf.addN([a, b])),
  AvgPool: use([image], (x) => tf.avgPool(x, 2, 2, "valid")),
  AvgPool3D: use([volume], (x) => tf.avgPool3d(x, 2, 2, "valid")),
  BatchMatMul: use([matrix, [4, 2]], (a, b) => tf.matMul(a, b)),
  BatchToSpaceND: use([[4, 1, 1, 1]], (x) =>
    tf.batchToSpaceND(
      x,
      [2, 2],
      [
        [0, 0],
        [0, 0],
      ],
    ),
  ),
  Cast: kernel("Cast", ["x"], { dtype: "float32" }),
  ClipByValue: use([matrix], (x) => tf.clipByValue(x, 0.2, 0.8)),
  Concat: use([matrix, matrix], (a: Tensor, b: Tensor) => tf.concat([a, b], 1)),
  Conv2D: use([image, [3, 3, 2, 3]], (x, filter) => tf.conv2d(x, filter, 1, "same")),
  Conv2DBackpropInput: use(
    [
      [1, 4, 4, 3],
      [3, 3, 2, 3],
    ],
    (dy, filter) => tf.conv2dTranspose(dy, filter, [1, 4, 4, 2], 1, "same"),
  ),
  Conv3D: use([volume, [3, 3, 3, 2, 3]], (x, filter) => tf.conv3d(x, filter, 1, "same")),
  Cumsum: use([matrix], (x) => tf.cumsum(x, 1)),
  DepthwiseConv2dNative: use([image, [3, 3, 2, 2]], (x, filter) => tf.depthwiseConv2d(x, filter, 1, "same")),
  Dilation2D: use([image, [2, 2, 2]], (x, filter) => tf.dilation2d(x, filter, 1, "same")),
  ExpandDims: use([matrix], (x) => tf.expandDims(x, 0)),
  FusedBatchNorm: use([image, [2], [2], [2], [2]], (x, mean, variance, offset, scale) => tf.batchNorm(x, mean, variance, offset, scale)),
  GatherV2: use([matrix], (x) => tf.gather(x, tf.tensor1d([0, 2, 2], "int32"))),
  LRN: use([image], (x) => tf.localResponseNormalization(x)),
  LeakyRelu: use([matrix], (x) => tf.leakyRelu(x)),
  Max: use([matrix], (x) => tf.max(x, 1)),
  MaxPool: use([image], (x) => tf.maxPool(x, 2, 2, "valid")),
  MaxPool3D: use([volume], (x) => tf.maxPool3d(x, 2, 2, "valid")),
  Mean: use([matrix], (x) => tf.mean(x, 1)),
  Min: use([matrix], (x) => tf.min(x, 1)),
  MirrorPad: use([matrix], (x) =>
    tf.mirrorPad(
      x,
      [
        [1, 1],
        [1, 1],
      ],
      "reflect",
    ),
  ),
  OneHot: use([[3]], (x: Tensor) =>
    tf.engine().runKernel("OneHot", { indices: x }, { depth: 3, onValue: 1, offValue: 0, dtype: "float32" }),
  ),
  Pack: use([matrix, matrix], (a: Tensor, b: Tensor) => tf.stack([a, b])),
  PadV2: use([matrix], (x) =>
    tf.pad(x, [
      [1, 1],
      [1, 1],
    ]),
  ),
  Prelu: use([matrix, [4]], (x, alpha) => tf.prelu(x, alpha)),
  Reshape: use([matrix], (x) => tf.reshape(x, [12])),
  ResizeBilinear: use([image], (x) => tf.image.resizeBilinear(x, [8, 8])),
  ResizeNearestNeighbor: use([image], (x) => tf.image.resizeNearestNeighbor(x, [8, 8])),
  Reverse: use([matrix], (x) => tf.reverse(x, 0)),
  Select: use([matrix, matrix], (a: Tensor, b: Tensor) => tf.where(tf.cast(tf.ones([3, 4]), "bool"), a, b)),
  Slice: use([matrix], (x) => tf.slice(x, [0, 0], [2, 2])),
  Softmax: use([matrix], (x) => tf.softmax(x)),
  SpaceToBatchND: use([[1, 2, 2, 1]], (x) =>
    tf.spaceToBatchND(
      x,
      [2, 2],
      [
        [0, 0],
        [0, 0],
      ],
    ),
  ),
  SplitV: use([matrix], (x) => tf.split(x, 2, 1)[0] as Tensor),
  Sum: use([matrix], (x) => tf.sum(x, 1)),
  Tile: use([matrix], (x) => tf.tile(x, [2, 2])),
  Transpose: use([matrix], (x) => tf.transpose(x)),
  Unpack: use([matrix], (x) => tf.unstack(x)[0] as Tensor),
  UnsortedSegmentSum: use([matrix], (x) => tf.unsortedSegmentSum(x, tf.tensor1d([0, 1, 1], "int32"), 2)),
};
