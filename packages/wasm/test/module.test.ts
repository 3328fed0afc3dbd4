import { find, lowerCheapest, term } from "@gofz/core";
import { expect, it } from "vitest";
import { moduleOf } from "../src/module.ts";

it("what a module looks like", () => {
  const program = lowerCheapest([term(find("relu6"))], "fast");
  const fields = moduleOf({ program, arrays: ["x"], uniforms: [], weighted: false, summed: [false], shared: false, certified: undefined });
  expect(`\n${fields.map(listing).join("\n")}\n`).toMatchInlineSnapshot(`
    "
    import "gofz" "memory" (memory 0)
    import "gofz" "refine" (func $refine (param i32 i32 i32))
    func (export "run") (param $count i32) (param $in.x i32) (param $out0 i32) (local $four i32) (local $doubted i32) (local $in.x_0 v128) (local $y0_0 v128) (local $in.x_16 v128) (local $y0_16 v128) (local $in.x_32 v128) (local $y0_32 v128) (local $in.x_48 v128) (local $y0_48 v128) (local $in.x_few v128) (local $y0_few v128) (local $real0 v128) (local $real1 v128) (local $c0 v128) (local $c1 v128) v128.const f32x4 0 0 0 0 local.set $c0
    v128.const f32x4 6 6 6 6 local.set $c1
    block $many_end
    loop $many
    local.get $count i32.const 16 i32.lt_u br_if $many_end
    local.get $in.x v128.load offset=0 local.set $in.x_0
    local.get $in.x_0 local.get $c0 f32x4.pmax local.get $c1 f32x4.pmin local.set $y0_0
    local.get $in.x v128.load offset=16 local.set $in.x_16
    local.get $in.x_16 local.get $c0 f32x4.pmax local.get $c1 f32x4.pmin local.set $y0_16
    local.get $out0 local.get $y0_0 local.get $y0_16 i8x16.shuffle 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 v128.store offset=0
    local.get $out0 local.get $y0_16 v128.store offset=16
    local.get $in.x v128.load offset=32 local.set $in.x_32
    local.get $in.x_32 local.get $c0 f32x4.pmax local.get $c1 f32x4.pmin local.set $y0_32
    local.get $in.x v128.load offset=48 local.set $in.x_48
    local.get $in.x_48 local.get $c0 f32x4.pmax local.get $c1 f32x4.pmin local.set $y0_48
    local.get $out0 local.get $y0_32 local.get $y0_48 i8x16.shuffle 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 v128.store offset=32
    local.get $out0 local.get $y0_48 v128.store offset=48
    local.get $in.x i32.const 16 i32.const 2 i32.shl i32.add local.set $in.x
    local.get $out0 i32.const 16 i32.const 2 i32.shl i32.add local.set $out0
    local.get $count i32.const 16 i32.sub local.set $count
    br $many
    end
    end
    block $few_end
    loop $few
    local.get $count i32.eqz br_if $few_end
    local.get $count i32.const 4 i32.ge_u local.set $four
    local.get $four if
    local.get $in.x v128.load local.set $in.x_few
    else
    local.get $in.x v128.load32_splat local.set $in.x_few
    end
    local.get $in.x_few local.get $c0 f32x4.pmax local.get $c1 f32x4.pmin local.set $y0_few
    local.get $four if
    local.get $out0 local.get $y0_few v128.store
    else
    local.get $out0 local.get $y0_few v128.store32_lane 0
    end
    local.get $in.x i32.const 4 i32.const 1 local.get $four select i32.const 2 i32.shl i32.add local.set $in.x
    local.get $out0 i32.const 4 i32.const 1 local.get $four select i32.const 2 i32.shl i32.add local.set $out0
    local.get $count i32.const 4 i32.const 1 local.get $four select i32.sub local.set $count
    br $few
    end
    end
    "
  `);
});

/** A field's words; of code a statement a line. */
function listing(field: readonly unknown[]): string {
  const words = field.map((word) => (Array.isArray(word) ? `(${listing(word)})` : word));
  return words
    .join(" ")
    .replace(/(?<=(?:local\.set|br_if|block|loop|br) \S+|\b(?:if|else|end)|v128\.store(?: offset=\d+|32_lane \d)?) (?!offset)/g, "\n");
}
