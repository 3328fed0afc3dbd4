import type { layers } from "@tensorflow/tfjs-layers";

/**
 * Whether a mask can come to a layer in its model: all that is between it and an input hands masks on. TensorFlow.js passes a mask to every
 * layer that it runs later, to those as well that a mask does not reach, as behind an LSTM that returns its last step.
 */
export function isHandedOn({ inboundNodes }: layers.Layer): boolean {
  if (inboundNodes.length === 0) return true;
  const before = inboundNodes.flatMap(({ inboundLayers }) => inboundLayers);
  return before.length === 0 || before.some((layer) => isInput(layer) || (handsOn(layer) && isHandedOn(layer)));
}

function isInput({ inboundNodes }: layers.Layer): boolean {
  return inboundNodes.every(({ inboundLayers }) => inboundLayers.length === 0);
}

function handsOn(layer: layers.Layer): boolean {
  return layer.supportsMasking && !("returnSequences" in layer && layer.returnSequences === false);
}
