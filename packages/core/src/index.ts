export type { Activation, Distribution, Kind } from "./activation/activation.ts";
export { type Definition, define, type Formula } from "./activation/define.ts";
export { hasReduction, isElementwise, requireElementwise } from "./activation/elementwise.ts";
export { fn, type NumberFunction } from "./activation/fn.ts";
export { inference, means, type Parameters, parameters, term } from "./activation/parameters.ts";
export { profile } from "./activation/profile.ts";
export type { Cost } from "./analysis/cost.ts";
export type { Line } from "./analysis/ends.ts";
export type { Extremum } from "./analysis/extrema.ts";
export type { FixedPlace } from "./analysis/fixed-points.ts";
export type { Interval } from "./analysis/interval.ts";
export type { Known } from "./analysis/known.ts";
export type { FixedPoint } from "./analysis/mean-field.ts";
export type { Parity } from "./analysis/parity.ts";
export type { Profile } from "./analysis/profile.ts";
export type { Convexity, Monotone } from "./analysis/shape.ts";
export { differentiate } from "./calculus/differentiate.ts";
export { evaluate } from "./calculus/evaluate.ts";
export { type AxisEnvironment, evaluateAlong } from "./calculus/evaluate-along.ts";
export { pullback } from "./calculus/pullback.ts";
export { substitute } from "./calculus/substitute.ts";
export type { Family } from "./catalog/family.ts";
export { find } from "./catalog/find.ts";
// Some operators have an activation's name, as tanh has. Here it is the activation; the operators stand in @gofz/core/operators.
export * from "./catalog/index.ts";
export { near } from "./catalog/near.ts";
export * from "./errors.ts";
export { type Algebra, fold, type Reading } from "./fold.ts";
export { certificates } from "./lower/certified.generated.ts";
export { bare, lowerCheapest, type Machine, plan } from "./lower/cheapest.ts";
export { digest } from "./lower/hash.ts";
export { lower } from "./lower/lower.ts";
export { lowerPairs } from "./lower/pairs/lower-pairs.ts";
export { type Certificate, type Certified, certified, isWhole, type Wider } from "./lower/single/certified.ts";
export { fingerprint } from "./lower/single/fingerprint.ts";
export { type Flat, type Span, withFlats } from "./lower/single/flats.ts";
export { lowerSingle } from "./lower/single/lower-single.ts";
export { decode } from "./notation/decode.ts";
export { type EncodedNode, type EncodedTerm, encode, type UnspellableNumber } from "./notation/encode.ts";
export { parse } from "./notation/parse.ts";
export { print } from "./notation/print.ts";
export { camelCase, pascalCase, snakeCase } from "./notation/spelling.ts";
export type { PrimitiveName } from "./ops/index.ts";
export type { Environment } from "./precise/value.ts";
export type { Bound, Options } from "./program/assembler.ts";
export {
  type Format,
  type Instruction,
  type Native,
  type Program,
  type Spelling,
  type Step,
  spell,
  uses,
  type Value,
} from "./program/program.ts";
export { interpreter, run } from "./program/run.ts";
export { equivalent } from "./simplify/equality/equivalent.ts";
export { simplify } from "./simplify/simplify.ts";
export { stabilizeAlong } from "./simplify/stabilize-along.ts";
export { emit, type Subject, type Target } from "./targets/target.ts";
export { type Call, type Num, num, type Op, type Operand, type Rate, type Sym, sym, type Term } from "./term/node.ts";
export { compare } from "./term/order.ts";
export { type Outcome, scope } from "./term/scope.ts";
export { postorder, symbols } from "./term/walk.ts";
