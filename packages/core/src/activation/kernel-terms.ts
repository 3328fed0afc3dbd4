import { differentiate } from "../calculus/differentiate.ts";
import { substitute } from "../calculus/substitute.ts";
import { simplify } from "../simplify/simplify.ts";
import type { Term } from "../term/node.ts";
import { symbols } from "../term/walk.ts";
import type { Activation } from "./activation.ts";
import { hasReduction } from "./elementwise.ts";
import { means, parameters } from "./parameters.ts";

/**
 * What kernels are usually asked for: each output and its derivatives, twice by what is an element and once by what is trained, in evaluation
 * and in training; with the parameters at their defaults and at any value. Outputs that are taken along an axis have no kernels.
 */
export function kernelTerms(activation: Activation): readonly Term[] {
  const usual = parameters(activation);
  const forms = activation.outputs.flatMap((output) => (hasReduction([output]) ? [] : [output, substitute(output, means(activation))]));
  const general = forms.map(simplify).flatMap((form) => [form, ...derivatives(activation, form)]);
  return [...new Set(general.flatMap((term) => [term, simplify(substitute(term, usual))]))];
}

function derivatives({ params, trainable }: Activation, form: Term): readonly Term[] {
  const names = symbols(form).map(({ name }) => name);
  const elements = names.filter((name) => !Object.hasOwn(params, name)).sort();
  const by = (term: Term, name: string): Term => simplify(differentiate(term, name));
  const second = elements.flatMap((first, i) => elements.slice(i).map((next) => by(by(form, first), next)));
  return [...elements.map((name) => by(form, name)), ...second, ...trainable.map((name) => by(form, name))];
}
