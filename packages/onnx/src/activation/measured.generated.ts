import type { MeasuredOperator } from "./measured.ts";

/** Written by `pnpm onnx:measure`, which ran all of this on onnxruntime-node. The operators that compute a formula. */
export const operators: readonly MeasuredOperator[] = [
  {"op":"Relu","opsets":[13,26]},
  {"op":"Sigmoid","opsets":[13,26]},
  {"op":"Tanh","opsets":[13,26]},
  {"op":"Softplus","opsets":[13,26]},
  {"op":"Softsign","opsets":[13,26]},
  {"op":"Elu","parameters":{"alpha":"alpha"},"opsets":[13,26]},
  {"op":"Celu","parameters":{"alpha":"alpha"},"opsets":[13,26]},
  {"op":"Selu","attributes":{"alpha":1.6732632423543772,"gamma":1.0507009873554805},"opsets":[13,26]},
  {"op":"LeakyRelu","parameters":{"alpha":"alpha"},"opsets":[13,26]},
  {"op":"PRelu","inputs":["alpha"],"opsets":[13,26]},
  {"op":"HardSigmoid","attributes":{"alpha":0.2,"beta":0.5},"opsets":[13,26]},
  {"op":"HardSigmoid","attributes":{"alpha":0.16666666666666666,"beta":0.5},"opsets":[13,26]},
  {"op":"HardSwish","opsets":[14,26]},
  {"op":"Mish","opsets":[18,26]},
  {"op":"Gelu","opsets":[20,26]},
  {"op":"Gelu","domain":"com.microsoft","opsets":[13,26]},
  {"op":"Gelu","attributes":{"approximate":"tanh"},"opsets":[20,26]},
  {"op":"FastGelu","domain":"com.microsoft","opsets":[13,26]},
  {"op":"Swish","opsets":[24,24]},
  {"op":"ThresholdedRelu","parameters":{"alpha":"alpha"},"opsets":[13,26]},
  {"op":"Shrink","parameters":{"lambd":"lambda","bias":"bias"},"opsets":[13,26]},
  {"op":"Identity","opsets":[13,26]},
  {"op":"Abs","opsets":[13,26]},
  {"op":"Neg","opsets":[13,26]},
  {"op":"Sign","opsets":[13,26]},
  {"op":"Exp","opsets":[13,26]},
  {"op":"Erf","opsets":[13,26]},
  {"op":"Sin","opsets":[13,26]},
  {"op":"Cos","opsets":[13,26]},
  {"op":"Tan","opsets":[13,26]},
  {"op":"Atan","opsets":[13,26]},
  {"op":"Sinh","opsets":[13,26]},
  {"op":"Cosh","opsets":[13,26]},
  {"op":"Asinh","opsets":[13,26]},
  {"op":"Softmax","axis":"axis","opsets":[13,26]},
  {"op":"LogSoftmax","axis":"axis","opsets":[13,26]},
  {"op":"QuickGelu","domain":"com.microsoft","attributes":{"alpha":1.702},"opsets":[13,26]},
];

/** Which of them compute a formula, by its digest. */
export const places: Readonly<Record<string, readonly number[]>> = {
  "qeso2": [0], // max(x, 0)
  "gxut6": [0], // let t0 = max(x, 0); t0 + 0*(sqrt(t0*t0 + 1) - 1)
  "jwk89": [0], // where(x > 0, x, 0)
  "yfptl": [0], // max(x + exp(-0.5*softplus(-x))*0, 0)
  "edrqm": [1], // sigmoid(x)
  "za44z": [1], // where(x > 1, sigmoid(x), exp(x)/2*(1/(1 + expm1(x)/2)))
  "djtx2": [1], // exp(-softplus(-x))
  "6sjff": [2], // tanh(x)
  "g5g58": [3], // softplus(x)
  "5dox8": [4], // x/(1 + abs(x))
  "tki8b": [5], // where(x > 0, x, alpha*expm1(x))
  "566wg": [6], // where(x > 0, x, alpha*expm1(x/alpha))
  "c9tdf": [7], // 1.0507009873554805*where(x > 0, x, 1.6732632423543772*expm1(x))
  "01tuf": [8,9], // where(x > 0, x, alpha*x)
  "aa9pa": [10], // min(max(0.2*x + 0.5, 0), 1)
  "tn0y1": [11], // min(max(x/6 + 0.5, 0), 1)
  "6uuz7": [12], // x*min(max(x/6 + 0.5, 0), 1)
  "0ujf1": [12], // x*(min(max(x + 3, 0), 6)/6)
  "4esb4": [13], // x*tanh(softplus(x))
  "adsix": [14,15], // 0.5*x*(1 + erf(x/sqrt(2)))
  "u2kt7": [14,15], // x*0.5*erfc(-(x/sqrt(2)))
  "pnhpw": [14,15], // x*(0.5*erfc(-(x/sqrt(2))))
  "hq408": [16,17], // 0.5*x*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))
  "46591": [16,17], // x*sigmoid(2*sqrt(2/pi)*(x + 0.044715*x^3))
  "curb8": [18], // x*sigmoid(x)
  "0jwgj": [19], // where(alpha < x, x, 0)
  "hkdty": [20], // where(x < -lambda, x + bias, where(lambda < x, x - bias, 0))
  "7mkjr": [21], // x
  "uft1n": [21], // where(abs(x) < 0, 0, x + 0*sign(x))
  "lplhm": [21], // x*(1 + 0*x)
  "ym1f8": [21], // x + 0*(sqrt(x*x + 1) - 1)
  "gtqzi": [22], // abs(x)
  "1618g": [23], // -x
  "g20w7": [24], // sign(x)
  "c22do": [24], // where(x < 0, -1, 1)
  "ql9eb": [25], // exp(x)
  "olcij": [26], // erf(x)
  "anhl0": [27], // sin(x)
  "kj68v": [28], // cos(x)
  "kc9c3": [29], // tan(x)
  "u7np6": [30], // atan(x)
  "2ly62": [31], // sinh(x)
  "02jtr": [32], // cosh(x)
  "13yyx": [33], // asinh(x)
  "da9ef": [34], // exp(x - reduceLogSumExp(x))
  "xsl8t": [35], // x - reduceLogSumExp(x)
  "hig2o": [36], // x*sigmoid(1.702*x)
};

/** What was faster than the lowered program and kept all promises, as a recipe's text, by the digest of the formula and its values. */
export const recipes: Readonly<Record<string, string>> = {
  "eqobd": "o", // where(x > 0, x, alpha*x) {"alpha":0.009999999776482582}: 1.5 times as fast
  "qeso2": "o", // max(x, 0): 1.7 times as fast
  "fsfcb": "o", // where(theta < x, x, value) {"theta":0,"value":0}: 3.7 times as fast
  "6y38r": "", // where(beta < x, beta + alpha*(x - beta), where(x > 0, x, alpha*x)) {"alpha":0.009999999776482582,"beta":1}: 2 times as fast
  "2rcu7": "", // alpha*x + max(x, 0) {"alpha":0.10000000149011612}: 2.8 times as fast
  "wx9an": "", // let t0 = 1 + abs(x); where(beta < x, alpha*(1/(1 + alpha*x)), where(x > 0, 1, 1/t0 + -(sign(x)*1*(x/t0))/t0)) {"alpha":1,"beta":1}: 2.2 times as fast
  "3f63j": "=", // let t0 = 1 + abs(x); where(x > 0, 1, alpha/t0 + -(sign(x)*1*(alpha*x/t0))/t0) {"alpha":1}: 2.3 times as fast
  "ub8zv": "o<", // (x + bias)*0.5*erfc(-(x + bias)/sqrt(2)) {"bias":0}: 1.6 times as fast
  "juu38": "o", // sigma*max(sigma*x, 0) {"sigma":1}: 1.6 times as fast
  "z88d6": "", // where(x > 0, 1, 0)*beta*(1/(1 + beta*max(x, 0))) {"beta":1}: 2.4 times as fast
  "rex5y": "=", // let t0 = where(x > 0, 1, 0); t0 - t0*(1/(1 + max(x, 0)))*alpha {"alpha":0.25} alpha: 2.3 times as fast
  "zkpdh": "s", // max(x, sigmoid(x)): 1.4 times as fast
  "sk46h": "s", // where(x > 0, alpha, sigmoid(x)) {"alpha":1.7000000476837158}: 1.3 times as fast
  "fmoc0": "", // max(x + alpha, 0) + beta {"alpha":0,"beta":0} alpha beta: 2.1 times as fast
  "3b328": "", // alpha*max(x, 0) + beta {"alpha":1,"beta":0} alpha beta: 2 times as fast
  "qhbti": "", // where(x > 0, alpha*x, beta*x) + m {"alpha":1,"beta":0.009999999776482582,"m":-0.2199999988079071} alpha beta m: 2.2 times as fast
  "h5jek": "", // let t0 = x - gamma; gamma + where(gamma < x, alpha*t0, beta*t0) {"alpha":1,"beta":0.009999999776482582,"gamma":0} alpha beta gamma: 2 times as fast
  "2qxu5": "", // max(alpha*(x + c) - c, min(alpha*(x - c) + c, x)) {"alpha":0.10000000149011612,"c":1}: 2.1 times as fast
  "p8g8h": "", // let t0 = x - gamma; where(gamma < x, t0, beta*t0) + zeta {"gamma":0,"zeta":0,"beta":0.25} gamma zeta beta: 2 times as fast
  "sl5g1": "", // where(tr < x, tr + ar*(x - tr), where(tl < x, x, tl + al*(x - tl))) {"tr":1,"tl":0,"ar":1,"al":0.10000000149011612} tr tl ar al: 2.1 times as fast
  "pmluv": "", // max(x, 0) + a1*max(b1 - x, 0) + a2*max(b2 - x, 0) {"a1":0.10000000149011612,"a2":0.10000000149011612,"b1":0,"b2":1} a1 a2 b1 b2: 1.9 times as fast
  "y7asm": "", // where(x > 0, x, alpha*x) + a1*(max(1 - abs(x - 1), 0) + min(abs(x - 3) - 1, 0)) + a2*(max(0.5 - abs(x - 0.5), 0) + min(abs(x - 1.5) - 0.5, 0)) + a3*(max(0.5 - abs(x - 2.5), 0) + min(abs(x - 3.5) - 0.5, 0)) {"alpha":0.25,"a1":0,"a2":0,"a3":0} alpha a1 a2 a3: 2.1 times as fast
  "ygk1o": "", // where(x > 0, x, alpha*x) + a1*max(2 - abs(x - 2), 0) + a2*max(1 - abs(x - 1), 0) + a3*max(1 - abs(x - 3), 0) {"alpha":0.25,"a1":0,"a2":0,"a3":0} alpha a1 a2 a3: 2.1 times as fast
  "5va1b": "", // a*max(b - abs(x - c), 0) + (1 - a)*max(x, 0) {"a":0.5,"b":1,"c":0} a b c: 2 times as fast
  "l8ycw": "<", // where(x > -1, where(x > 0, where(x > 1, a4*x + b4, a3*x + b3), a2*x + b2), a1*x + b1) {"a1":0,"a2":0,"a3":1,"a4":1,"b1":0,"b2":0,"b3":0,"b4":0} a1 a2 a3 a4 b1 b2 b3 b4: 2.1 times as fast
  "b9d0s": "st=", // let t0 = sech(0.5*x); (1 + sech(x)*sech(x))*sigmoid(x) + 0.25*(t0*t0)*(x + tanh(x)): 1.3 times as fast
  "5e6hs": "t", // x*tanh(x/alpha) {"alpha":0.009999999776482582}: 1.7 times as fast
  "1246k": "t=", // let t0 = sech(x/alpha); tanh(x/alpha) + 1/alpha*(t0*t0)*x {"alpha":0.009999999776482582}: 1.3 times as fast
  "tn0y1": "o", // min(max(x/6 + 0.5, 0), 1): 4.5 times as fast
  "necn0": "", // min(max(alpha*x + beta, 0), 1) {"alpha":0.20000000298023224,"beta":0.5}: 2.4 times as fast
  "0ujf1": "o<", // x*(min(max(x + 3, 0), 6)/6): 1.8 times as fast
  "s56x4": "=", // let t0 = max(x + 3, 0); min(t0, 6)/6 + where(t0 < 6, where(x + 3 > 0, 1, 0), 0)/6*x: 2.1 times as fast
  "7lsh3": "<", // 2*x*min(max(0.2*beta*x + 0.5, 0), 1) {"beta":1} beta: 2.2 times as fast
  "rxwbd": "=", // let t0 = 0.2*beta*x + 0.5; let t1 = max(t0, 0); 2*min(t1, 1) + where(t1 < 1, where(t0 > 0, 0.2*beta, 0), 0)*(2*x) {"beta":1} beta: 2 times as fast
  "2shqo": "=", // let t0 = max(x + 2, 0); min(t0, 2)/2 + where(t0 < 2, where(x + 2 > 0, 1, 0), 0)/2*x: 2.2 times as fast
  "lei6k": "", // where(abs(x) + b < 0, 0, x + b*sign(x)) {"b":0} b: 1.7 times as fast
  "p1e4l": "", // where(x > 0, 1, 0.01*(x - 2) + 0.01*x): 1.9 times as fast
  "3s7r4": "t", // x - tanh(x): 5.2 times as fast
  "rvpw9": "<", // where(x > 0, alpha*x, alpha*x/(1 - beta*x)) {"alpha":1,"beta":1} alpha beta: 2.1 times as fast
  "vykne": "=", // let t0 = 1 - beta*x; where(x > 0, alpha, alpha/t0 + -(-beta*(alpha*x/t0))/t0) {"alpha":1,"beta":1} alpha beta: 2.3 times as fast
  "l1e29": "", // let t0 = 2 - 2*alpha; let t1 = min(max(x, -t0), t0); t1*(1 - abs(t1)/4) + alpha*(x - t1) {"alpha":0.10000000149011612}: 2.4 times as fast
  "scbxx": "<", // let t0 = 2 - 2*alpha; let t1 = max(x, -t0); let t2 = where(t1 < t0, where(-t0 < x, 1, 0), 0); let t3 = min(t1, t0); t2*(1 - abs(t3)/4) + -(sign(t3)*t2/4)*t3 + (1 - t2)*alpha {"alpha":0.10000000149011612}: 2.1 times as fast
  "r9apx": "=", // where(x < 0, where(x + 2 > 0, 1, 0)*(2*max(x + 2, 0))/8, -(where(2 - x > 0, -(1), 0)*(2*max(2 - x, 0))/8)): 2.2 times as fast
  "r39vd": "", // let t0 = where(x > -2, 1, 0); let t1 = max(x, -2); where(x > 0, 1, t0*(1 + t1/4) + t0/4*t1): 2.4 times as fast
  "wo49d": "<", // let t0 = max(x, -2); let t1 = where(t0 < 2, where(x > -2, 1, 0), 0); let t2 = min(t0, 2); t1*(1 - abs(t2)/4) + -(sign(t2)*t1/4)*t2: 2.1 times as fast
  "j9pj0": "", // let t0 = where(x > -2, 1, 0); let t1 = max(x, -2); where(x > 0, 1 + x/32 + 1/32*x, t0*(1 + t1/2) + t0/2*t1): 2.1 times as fast
  "jwo3u": "t", // where(x < beta, tanh(max(x, alpha)), x) {"alpha":-0.75,"beta":1} alpha beta: 1.3 times as fast
  "fy78r": "t", // where(x > 0, x, tanh(max(x, alpha))) {"alpha":-0.75}: 1.4 times as fast
  "iisj2": "t", // alpha*tanh(beta*x) + gamma*x {"alpha":1,"beta":1,"gamma":1} alpha beta gamma: 1.6 times as fast
  "bjsxi": "o", // beta*sigmoid(beta*x)/beta {"beta":1}: 2.1 times as fast
  "z3dip": "s", // sigmoid(x) {"alpha":0.5} alpha: 1.6 times as fast
  "cebkw": "s", // sigmoid(x)*alpha {"alpha":1.5,"beta":0.6931471824645996}: 1.3 times as fast
  "n9nmk": "s", // where(x > 0, 1, 0)*(1 - alpha) + sigmoid(x)*alpha {"alpha":0.5}: 1.3 times as fast
  "za44z": "o", // where(x > 1, sigmoid(x), exp(x)/2*(1/(1 + expm1(x)/2))): 4.7 times as fast
  "o4ozf": "o<", // x*(0.5*erfc(-x/sqrt(2))): 1.6 times as fast
  "t1y6b": "<", // x*min(max(alpha*x + beta, 0), 1) {"alpha":0.20000000298023224,"beta":0.10000000149011612} alpha beta: 2.2 times as fast
  "sqltm": "=", // let t0 = alpha*x + beta; let t1 = max(t0, 0); min(t1, 1) + where(t1 < 1, where(t0 > 0, alpha, 0), 0)*x {"alpha":0.20000000298023224,"beta":0.10000000149011612} alpha beta: 2.1 times as fast
  "p2vsv": "", // 2*x*where(x > 0, alphaP, alphaN) + beta {"alphaP":0.800000011920929,"alphaN":0.800000011920929,"beta":0.5} alphaP alphaN: 2 times as fast
  "55vrm": "t<", // x*tanh(beta*exp(gamma*x)) {"beta":0.6000000238418579,"gamma":1} beta gamma: 9.7 times as fast
  "pqj6o": "t=", // let t0 = alpha*tanh(x/2); let t1 = sech(x/2); tanh(t0) + 1/2*(t1*t1)*alpha*(sech(t0)*sech(t0))*x {"alpha":1} alpha: 1.3 times as fast
  "0dblr": "t<", // x*tanh(alpha*sigmoid(x)) {"alpha":1} alpha: 5.7 times as fast
  "o5idb": "<", // x*(sigmoid(alpha*x) - beta)/(1 - beta) {"alpha":1,"beta":0} alpha beta: 3.1 times as fast
  "i92ig": "", // 1/(1 + x*x): 2.3 times as fast
  "14fq8": "s", // -(-(1)*sigmoid(-x)): 1.5 times as fast
  "edrqm": "o", // sigmoid(x): 2.6 times as fast
  "5dox8": "o=", // x/(1 + abs(x)): 1.6 times as fast
  "kzric": "", // 1/(1 + x*x)/((1 + sqrt(5))/2): 2.4 times as fast
  "mlhlw": "s", // 0.5*(sigmoid(x) + sigmoid(x + beta)) {"beta":1} beta: 1.5 times as fast
  "skceu": "s", // a + sigmoid(x - b1) + sigmoid(x - b2) {"a":0,"b1":0,"b2":5}: 1.5 times as fast
  "ty9qn": "s", // sigmoid(alpha*(x - beta)) {"alpha":0.019999999552965164,"beta":600}: 1.5 times as fast
  "yvdnz": "s", // sigmoid(x) + alpha*x {"alpha":0.10000000149011612}: 1.4 times as fast
  "fx19t": "t", // alpha*tanh(beta*x) {"alpha":1.71589994430542,"beta":0.6666666865348816}: 2 times as fast
  "ai8cf": "o", // alpha*sigmoid(beta*x) - gamma {"alpha":1,"beta":1,"gamma":0}: 2.7 times as fast
  "c9vqt": "s", // sigmoid(alpha*x) {"alpha":1} alpha: 1.6 times as fast
  "lauzs": "s", // alpha*sigmoid(beta*x) {"alpha":1,"beta":1} alpha beta: 1.5 times as fast
  "t99rj": "t", // let t0 = min(max(x, -alpha), alpha); tanh(t0) + beta*(x - t0) {"alpha":1,"beta":0.10000000149011612} alpha beta: 1.4 times as fast
  "5jq8v": "s", // sigmoid(-x): 1.6 times as fast
  "9s341": "=", // let t0 = (2*x - 1)/(1 - x); let t1 = x/(1 - x); where(abs(x - 0.5) < 0.25, (2/(1 - x) + -(-(1)*t0)/(1 - x))*(1/(1 + t0)), (1/(1 - x) + -(-(1)*t1)/(1 - x))*(1/t1)): 3.2 times as fast
  "mvq7z": "s", // sigmoid(x) - sigmoid(-x - alpha) {"alpha":-2}: 1.4 times as fast
  "j2fel": "=", // 1 - 2*exp(-0.7*exp(x)): 8.9 times as fast
  "whk2x": "", // where(x > 0, 1 - 0.5/(1 + x), 0.5/(1 - x)): 2.1 times as fast
  "vo3yq": "o", // sign(x)*1: 1.3 times as fast
  "ql9eb": "o", // exp(x): 1.4 times as fast
  "g20w7": "o", // sign(x): 1.3 times as fast
  "irszr": "", // (1 - x + -(1)*x)*(1 + x) + x*(1 - x): 2 times as fast
  "dcyho": "", // x + 1 + x: 2.2 times as fast
  "4m6ka": "=", // let t0 = beta + abs(x); alpha/t0 + -(sign(x)*1*(alpha*x/t0))/t0 {"alpha":1,"beta":1} alpha beta: 2 times as fast
  "srjvo": "", // a*expm1(b*x) {"a":1,"b":1} a b: 1.3 times as fast
  "vatko": "", // b*exp(b*x)*a {"a":1,"b":1} a b: 1.3 times as fast
  "wckio": "t=", // beta*tanh(x) + sech(x)*sech(x)*(1 + beta*x) {"beta":1} beta: 1.3 times as fast
  "xe294": "t=", // sech(x) + -(sech(x)*tanh(x))*x: 1.3 times as fast
  "vtcwu": "t", // let t0 = sech(x/2); 1/2*-(t0*tanh(x/2))*(2*t0)/4: 1.3 times as fast
  "850pi": "t=", // tanh(x) + sech(x)*sech(x)*x: 1.3 times as fast
  "tirmc": "", // a1 + 2*x*a2 {"a0":1,"a1":1,"a2":1} a0 a1 a2: 2.8 times as fast
  "1enva": "=", // let t0 = (x - m1)/s1; let t1 = sqrt(6.283185307179586); let t2 = (x - m2)/s2; let t3 = (x - m3)/s3; -(1/s1*t0 + 1/s1*t0)/2*exp(-(t0*t0)/2)/t1*a1/abs(s1) + -(1/s2*t2 + 1/s2*t2)/2*exp(-(t2*t2)/2)/t1*a2/abs(s2) + -(1/s3*t3 + 1/s3*t3)/2*exp(-(t3*t3)/2)/t1*a3/abs(s3) {"a1":1,"a2":1,"a3":1,"m1":-2,"m2":0,"m3":2,"s1":1,"s2":1,"s3":1} a1 a2 a3 m1 m2 m3 s1 s2 s3: 4.2 times as fast
  "4zxnr": "s", // a*sigmoid(x) + (1 - a)*min(max(b*x + 0.5, 0), 1) {"a":0.5,"b":1} a b: 1.3 times as fast
  "zzzjq": "o", // where(x > 0, (1 + alpha*(2*0.5 - 1))*x, 0) {"alpha":0.10000000149011612}: 4 times as fast
  "jy9ik": "", // where(x > 0, x, (lower + (upper - lower)*0.5)*x) {"lower":0.125,"upper":0.3333333432674408}: 2.2 times as fast
  "93ckd": "", // where(x + sigma*0 > 0, x, alpha*x) {"alpha":0.25,"sigma":0.75} alpha: 2.1 times as fast
  "bxus3": "o", // max(x + sigma*0, 0) {"sigma":0.75}: 1.3 times as fast
};
