import { find, lowerCheapest, term } from "@gofz/core";
import { expect, it } from "vitest";
import { moduleText } from "../src/module.ts";

it("what a module looks like", () => {
  const program = lowerCheapest([term(find("relu6"))], "fast");
  expect(
    moduleText({ program, arrays: ["x"], uniforms: [], weighted: false, summed: [false], shared: false, certified: undefined }),
  ).toMatchInlineSnapshot(`
    "(module
      (import "gofz" "memory" (memory 0))
      (import "gofz" "refine" (func $refine (param i32 i32 i32)))
      (func (export "run") (param $count i32)
        (param $in.x i32)
        
        (param $out0 i32)
        (local $doubted i32)
        (local $in.x_0 v128) (local $in.x_0_0 v128) (local $y0_0 v128) (local $in.x_16 v128) (local $in.x_16_0 v128) (local $y0_16 v128) (local $in.x_32 v128) (local $in.x_32_0 v128) (local $y0_32 v128) (local $in.x_48 v128) (local $in.x_48_0 v128) (local $y0_48 v128) (local $in.x_last v128) (local $in.x_last_0 v128) (local $y0_last v128) (local $c0 v128) (local $c1 v128)
        (local.set $c0 (v128.const f32x4 0 0 0 0))
        (local.set $c1 (v128.const f32x4 6 6 6 6))
        
        (block $groups_end (loop $groups
          (br_if $groups_end (i32.lt_u (local.get $count) (i32.const 16)))
          (local.set $in.x_0 (v128.load offset=0 (local.get $in.x)))
          (local.set $in.x_0_0 (local.get $in.x_0))
          (local.set $y0_0 (f32x4.pmin (f32x4.pmax (local.get $in.x_0_0) (local.get $c0)) (local.get $c1)))
          (local.set $in.x_16 (v128.load offset=16 (local.get $in.x)))
          (local.set $in.x_16_0 (local.get $in.x_16))
          (local.set $y0_16 (f32x4.pmin (f32x4.pmax (local.get $in.x_16_0) (local.get $c0)) (local.get $c1)))
          (v128.store offset=0 (local.get $out0) (i8x16.shuffle 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 (local.get $y0_0) (local.get $y0_16)))
          (v128.store offset=16 (local.get $out0) (local.get $y0_16))
          (local.set $in.x_32 (v128.load offset=32 (local.get $in.x)))
          (local.set $in.x_32_0 (local.get $in.x_32))
          (local.set $y0_32 (f32x4.pmin (f32x4.pmax (local.get $in.x_32_0) (local.get $c0)) (local.get $c1)))
          (local.set $in.x_48 (v128.load offset=48 (local.get $in.x)))
          (local.set $in.x_48_0 (local.get $in.x_48))
          (local.set $y0_48 (f32x4.pmin (f32x4.pmax (local.get $in.x_48_0) (local.get $c0)) (local.get $c1)))
          (v128.store offset=32 (local.get $out0) (i8x16.shuffle 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 (local.get $y0_32) (local.get $y0_48)))
          (v128.store offset=48 (local.get $out0) (local.get $y0_48))
          (local.set $in.x (i32.add (local.get $in.x) (i32.const 64)))
          (local.set $out0 (i32.add (local.get $out0) (i32.const 64)))
          (local.set $count (i32.sub (local.get $count) (i32.const 16)))
          (br $groups)))
        (block $rest_end (loop $rest
          (br_if $rest_end (i32.lt_u (local.get $count) (i32.const 1)))
          (local.set $in.x_last (v128.load32_splat (local.get $in.x)))
          (local.set $in.x_last_0 (local.get $in.x_last))
          (local.set $y0_last (f32x4.pmin (f32x4.pmax (local.get $in.x_last_0) (local.get $c0)) (local.get $c1)))
          (v128.store32_lane 0 (local.get $out0) (local.get $y0_last))
          (local.set $in.x (i32.add (local.get $in.x) (i32.const 4)))
          (local.set $out0 (i32.add (local.get $out0) (i32.const 4)))
          (local.set $count (i32.sub (local.get $count) (i32.const 1)))
          (br $rest)))
        
      )
    )"
  `);
});
