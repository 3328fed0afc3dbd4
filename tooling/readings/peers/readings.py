"""Runs generated modules on the arrays in asked.json and writes what they give to given.json."""

import importlib.util
import json
import sys
from pathlib import Path

import torch

folder = Path(sys.argv[1])


def load(name):
    spec = importlib.util.spec_from_file_location(name, folder / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def arrays(question, dtype):
    return [torch.tensor(values, dtype=dtype).reshape(-1, question["width"]) for values in question["elements"]]


def called(function, elements, question):
    return function(*elements, *question["constants"])


def automatic(module, question, dtype):
    """The same derivative, from the value by automatic differentiation; a parameter has a value an element."""
    elements = arrays(question, dtype)
    weights = elements.pop() if question["weighted"] else torch.ones_like(elements[0])
    constants = [torch.full_like(elements[0], value) for value in question["constants"]]
    symbols = [*elements, *constants]
    for symbol in symbols:
        symbol.requires_grad_()
    value = getattr(module, question["value"])(*symbols)
    if not value.requires_grad:
        return torch.zeros_like(elements[0])
    (gradient,) = torch.autograd.grad(value, symbols[question["place"]], weights, allow_unused=True)
    return torch.zeros_like(elements[0]) if gradient is None else gradient


def numbers(tensor):
    return [repr(value) for value in tensor.detach().double().flatten().tolist()]


def answer(module, question):
    elements = arrays(question, torch.float64)
    ours = called(getattr(module, question["function"]), elements, question)
    assert ours.shape == elements[0].shape and ours.dtype == elements[0].dtype, (question["function"], ours.shape, ours.dtype)
    if question["place"] is None:
        return {"ours": numbers(ours)}
    return {
        "ours": numbers(ours),
        "automatic": numbers(automatic(module, question, torch.float64)),
        "single": numbers(automatic(module, question, torch.float32)),
    }


def layer(module, question):
    """The class of an activation: in evaluation it gives what the functions give, and in training its parameters get gradients."""
    instance = next(each for each in vars(module).values() if isinstance(each, type))()
    elements = [part.reshape(-1, 6) for part in arrays(question, torch.float32)]
    parameters = list(instance.parameters())
    given = instance.eval()(torch.cat(elements, -1))
    values = [getattr(module, name)(*elements, *map(float, question["constants"])) for name in question["outputs"]]
    torch.testing.assert_close(given, torch.cat(values, -1), equal_nan=True)
    trained = instance.train()(torch.cat(elements, -1))
    # Of a step nothing has a gradient.
    if parameters and trained.requires_grad:
        trained.sum().backward()
        assert any(parameter.grad is not None for parameter in parameters), "no parameter has a gradient"
    type(instance)().load_state_dict(instance.state_dict())
    return {"layer": True}


def answered(module, question):
    try:
        return layer(module, question) if question["outputs"] else answer(module, question)
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}


asked = json.loads((folder / "asked.json").read_text())
modules = {}
given = []
for question in asked:
    name = question["activation"]
    if name not in modules:
        try:
            modules[name] = load(name)
        except Exception as error:
            modules[name] = None
            print(f"{name}: {type(error).__name__}: {error}", file=sys.stderr)
    given.append(answered(modules[name], question))
(folder / "given.json").write_text(json.dumps(given))
