export { type Curve, type Drawing, type Named, named, together, withSlope } from "./drawing/curve.ts";
export { png } from "./drawing/png.ts";
export { type Picture, svg } from "./drawing/svg.ts";
export { writeWhole } from "./output/file.ts";
export { type Equation, formulas } from "./output/formulas.ts";
export { digits } from "./output/number.ts";
export { parametersInWords } from "./output/parameters.ts";
export { type Fact, facts } from "./properties/facts.ts";
export { properties, propertiesOf, propertyNames } from "./properties/properties.ts";
