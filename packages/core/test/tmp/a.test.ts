import { catalog, define, emit} from "@gofz/core";
import { latex, torch } from "@gofz/core/targets";
import { test } from "vitest";
import { writeFileSync } from "node:fs";
test("a", () => {
  const out: string[] = [];
  const extra = [define({name:"odd", formula:"where(x*a, (x<0)*2, max(sin(a), 3)) + sech(x)^2 + max(x, a)*min(a, 2) + tanh(2)*sigmoid(1)", params:{a:1}}), define({name:"flat", formula:"3"}), define({name:"flatA", formula:"a", params:{a:2}})];
  for (const a of [...Object.values(catalog), ...extra]) {
    out.push(emit(a, latex), emit(a, torch));
    writeFileSync(`/tmp/emitted/e_${a.name}.py`, emit(a, torch));
  }
  writeFileSync("/tmp/out.txt", out.join("\n"));
});
