/** leakyRelu as leaky_relu, just as TensorFlow.js does it when it saves a model. */
export function snakeCase(name: string): string {
  return name
    .replace(/(.)([A-Z][a-z0-9]+)/g, "$1_$2")
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase();
}

/** leaky_relu as leakyRelu, just as TensorFlow.js does it when it loads a model. */
export function camelCase(name: string): string {
  return name.length <= 1 ? name : name.replace(/[_]+(\w|$)/g, (_match, letter: string) => letter.toUpperCase());
}

/** leakyRelu as LeakyRelu. */
export function pascalCase(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
