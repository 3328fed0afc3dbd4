"""Has ONNX's own checker and shape inference look at the models of a folder; prints what they say as JSON."""

import json
import sys
from pathlib import Path

import onnx
import onnx.checker

try:
    from onnx.reference import ReferenceEvaluator
except ImportError:
    ReferenceEvaluator = None

import numpy

folder = Path(sys.argv[1])
said = {
    "version": onnx.__version__,
    "opset": onnx.defs.onnx_opset_version(),
    "ir": int(onnx.IR_VERSION),
    "evaluates": ReferenceEvaluator is not None,
    "errors": {},
    "outputs": {},
}
for path in sorted(folder.glob("*.onnx")):
    try:
        onnx.checker.check_model(str(path), full_check=True)
        if ReferenceEvaluator is not None:
            feeds = {name: numpy.array(values, numpy.float32) for name, values in json.loads(path.with_suffix(".json").read_text()).items()}
            (output,) = ReferenceEvaluator(str(path)).run(None, feeds)
            said["outputs"][path.stem] = [str(value) for value in output.astype(numpy.float64).ravel()]
    except Exception as error:  # Whatever it is, it is the finding.
        said["errors"][path.stem] = f"{type(error).__name__}: {error}"
print(json.dumps(said))
