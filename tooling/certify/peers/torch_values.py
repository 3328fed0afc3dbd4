"""PyTorch's activation function, or its gradient by autograd, of float32s: raw bytes from standard input to standard output.

usage: python3 torch_values.py NAME ORDER < x > y
"""
import sys
import torch
import torch.nn.functional as F

functions = {"relu": F.relu, "sigmoid": torch.sigmoid, "tanh": torch.tanh, "softplus": F.softplus, "elu": F.elu, "swish": F.silu,
             "mish": F.mish, "gelu": F.gelu}
f, order = functions[sys.argv[1]], int(sys.argv[2])
torch.set_num_threads(1)
x = torch.frombuffer(bytearray(sys.stdin.buffer.read()), dtype=torch.float32).clone().requires_grad_(order == 1)
y = f(x)
if order == 1:
    y.backward(torch.ones_like(y))
    y = x.grad
sys.stdout.buffer.write(y.detach().numpy().tobytes())
